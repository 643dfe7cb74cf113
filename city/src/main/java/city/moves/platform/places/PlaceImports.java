package city.moves.platform.places;

import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the terminal can take over of places. */
@Configuration
class PlaceImports {

    @Bean
    ImportKind addressesFromFile(ImportingAddresses importing) {
        return new FileImport("addresses", "the whole register as CSV or GeoJSON with street, number, postal code, quarter and place;"
                + " FILE#epsg=25832,source=Office", importing::take);
    }

    @Bean
    ImportKind districtsFromFile(ImportingDistricts importing) {
        return new FileImport("districts", "all districts and quarters as GeoJSON with key, name, kind and outline;"
                + " FILE#epsg=25832,licence=dl-de/by-2-0,source=Office", importing::take);
    }

    private record FileImport(String key, String description, Function<ImportSource, ImportReport> taking)
            implements ImportKind {

        @Override
        public ImportReport importFrom(String source) throws IOException {
            return taking.apply(ImportSource.of(source));
        }
    }
}

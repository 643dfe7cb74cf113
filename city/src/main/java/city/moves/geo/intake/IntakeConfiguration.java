package city.moves.geo.intake;

import city.moves.platform.web.LargeBody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What this room asks of the house. */
@Configuration
class IntakeConfiguration {

    /** What a form says beside its file. */
    private static final DataSize FIELDS = DataSize.ofMegabytes(1);

    @Bean
    LargeBody uploadedGeodata(@Value("${moves.files.largest-mb}") long megabytes) {
        return new LargeBody(IntakePaths.ALL, "geo.edit", DataSize.ofMegabytes(megabytes).toBytes() + FIELDS.toBytes());
    }
}

package city.moves.geo.intake;

import city.moves.engines.geoformats.FeatureSource;
import city.moves.engines.geoformats.GeoFiles;
import city.moves.geo.CitySurroundings;
import city.moves.geo.LayerFacts;
import city.moves.geo.Preview;
import city.moves.geo.SwitchingFeatures;
import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import city.moves.platform.places.Districts;
import city.moves.platform.places.LocatingAddresses;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the files of intakes, as often as they are needed: to look at them, to compare them, to take them. */
@Component
class IntakeFiles {

    private final FileStore files;
    private final Intakes intakes;
    private final CitySurroundings city;
    private final SwitchingFeatures switching;
    private final LocatingAddresses locating;
    private final Districts districts;

    IntakeFiles(FileStore files, Intakes intakes, CitySurroundings city, SwitchingFeatures switching,
            LocatingAddresses locating, Districts districts) {
        this.files = files;
        this.intakes = intakes;
        this.city = city;
        this.switching = switching;
        this.locating = locating;
        this.districts = districts;
    }

    /** Looks at the layer that is to be taken; names the layers if there are several and none was chosen. */
    Findings inspect(Intake intake) {
        try (NamedContent file = opened(intake)) {
            String format = GeoFiles.detect(file.path()).map(Enum::name).orElse("");
            List<String> layers = GeoFiles.layers(file.path(), Inspection.LIMITS);
            Source source = intake.content().source();
            if (layers.size() > 1 && !layers.contains(source.layer())) {
                return Findings.ofSeveral(format, layers);
            }
            AddressColumns addresses = addresses(intake, file.path());
            Inspection inspection =
                    new Inspection(source, addresses, area(), read -> intakes.tell(intake.id(), read));
            try {
                records(file.path(), source, addresses).giveTo(inspection);
            } catch (Inspection.TooMany ended) {
                inspection.endedEarly();
            }
            return inspection.findings();
        }
    }

    /** What taking the file would do to its layer. */
    Comparison compare(Intake intake, LayerFacts facts) {
        boolean again = !intake.content().trouble().isEmpty();
        return planned(intake, facts, features -> {
            Preview preview = switching.preview(facts, intake.target(), features);
            return new Comparison(features.treated(), preview, again);
        });
    }

    /** Lets somebody have the features of the file as they were planned. */
    <T> T planned(Intake intake, LayerFacts facts, Function<PlannedFeatures, T> use) {
        IntakeContent content = intake.content();
        Findings findings = content.findings();
        Plan plan = content.plan();
        if (findings == null || plan == null) {
            throw new IllegalStateException("nothing is planned for the file " + intake.id());
        }
        try (NamedContent file = opened(intake)) {
            Records records = records(file.path(), content.source(), findings.addresses());
            return use.apply(new PlannedFeatures(records, plan, facts, content.source(), findings, area(),
                    read -> intakes.tell(intake.id(), read)));
        }
    }

    private CityArea area() {
        return new CityArea(city.box(), districts.together().orElse(null));
    }

    private Records records(Path file, Source source, @Nullable AddressColumns addresses) {
        if (addresses != null) {
            return new AddressRecords(GeoFiles.openTable(file, Inspection.LIMITS), addresses, locating);
        }
        FeatureSource features = GeoFiles.open(file, chosen(source), Inspection.LIMITS);
        return features::read;
    }

    /** The columns that give places: as somebody said, as the last file of the layer had it, or as they are called. */
    private @Nullable AddressColumns addresses(Intake intake, Path file) {
        AddressColumns said = intake.content().source().addresses();
        List<String> columns = said == null ? GeoFiles.tableColumns(file, Inspection.LIMITS) : List.of();
        if (said != null || columns.isEmpty() || GeoFiles.areCoordinates(columns)) {
            return said;
        }
        return Optional.ofNullable(intake.target()).flatMap(intakes::lastTaken).map(before -> before.content().findings())
                .map(Findings::addresses).filter(before -> columns.containsAll(before.all()))
                .or(() -> AddressColumns.recognised(columns)).orElse(null);
    }

    private NamedContent opened(Intake intake) {
        HeldFile held = files.find(intake.file()).orElseThrow();
        return new NamedContent(files.path(held), held.name());
    }

    private static @Nullable String chosen(Source source) {
        return source.layer().isEmpty() ? null : source.layer();
    }
}

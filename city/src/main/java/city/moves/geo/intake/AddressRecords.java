package city.moves.geo.intake;

import city.moves.engines.geoformats.Feature;
import city.moves.engines.geoformats.FeatureSink;
import city.moves.engines.geoformats.FeatureSource;
import city.moves.engines.geoformats.Problem;
import city.moves.engines.geoformats.SourceDescription;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.WkbWriter;
import city.moves.platform.places.LocatedAddress;
import city.moves.platform.places.LocatingAddresses;
import city.moves.platform.places.SoughtAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of a table with the places that their addresses have in the register; so many at once as memory holds easily. */
final class AddressRecords implements Records {

    private static final int AT_ONCE = 1_000;
    private static final int SIGNS_AT_ONCE = 4_000_000;

    private final FeatureSource table;
    private final AddressColumns columns;
    private final LocatingAddresses locating;

    AddressRecords(FeatureSource table, AddressColumns columns, LocatingAddresses locating) {
        this.table = table;
        this.columns = columns;
        this.locating = locating;
    }

    /** Only what the columns are called, where the city has no register. */
    @Override
    public void giveTo(RecordSink sink) {
        Batch batch = new Batch(sink, locating.isPossible());
        table.read(batch);
        batch.give();
    }

    private final class Batch implements FeatureSink {

        private final RecordSink sink;
        private final boolean possible;
        private final List<Feature> features = new ArrayList<>();
        private final List<SoughtAddress> sought = new ArrayList<>();
        private int signs;

        Batch(RecordSink sink, boolean possible) {
            this.sink = sink;
            this.possible = possible;
        }

        @Override
        public void describe(SourceDescription table) {
            sink.describe(new SourceDescription(table.format(), table.layer(), Optional.of(Crs.CRS84), "", table.columns()));
        }

        @Override
        public void problem(Problem problem) {
            sink.problem(problem);
        }

        @Override
        public void feature(Feature feature) {
            if (!possible) {
                return;
            }
            features.add(feature);
            sought.add(new SoughtAddress(value(feature, columns.street()),
                    value(feature, columns.house()) + value(feature, columns.suffix()),
                    value(feature, columns.postalCode()), value(feature, columns.district())));
            signs += feature.properties().values().stream().mapToInt(value -> String.valueOf(value).length()).sum();
            if (features.size() == AT_ONCE || signs > SIGNS_AT_ONCE) {
                give();
            }
        }

        private static String value(Feature feature, String column) {
            Object value = column.isEmpty() ? null : feature.properties().get(column);
            return value == null ? "" : value.toString().strip();
        }

        private void give() {
            List<LocatedAddress> located = features.isEmpty() ? List.of() : locating.locate(sought);
            for (int place = 0; place < located.size(); place++) {
                Feature feature = features.get(place);
                switch (located.get(place)) {
                    case LocatedAddress.Found(double longitude, double latitude) -> sink.feature(new Feature(
                            feature.record(), feature.id(), WkbWriter.point(longitude, latitude), feature.properties()));
                    case LocatedAddress.Unknown() -> unplaced(feature, Flaw.ADDRESS_UNKNOWN);
                    case LocatedAddress.Ambiguous() -> unplaced(feature, Flaw.ADDRESS_AMBIGUOUS);
                }
            }
            features.clear();
            sought.clear();
            signs = 0;
        }

        /** A row without an address is one without a place, as in every other file. */
        private void unplaced(Feature feature, Flaw flaw) {
            String address = columns.all().stream().map(column -> value(feature, column))
                    .filter(value -> !value.isEmpty()).collect(Collectors.joining(" "));
            if (address.isEmpty()) {
                sink.feature(feature);
            } else {
                sink.unplaced(feature, flaw, PlannedFeatures.brief(address));
            }
        }
    }
}

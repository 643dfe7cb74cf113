package city.moves.geo.intake;

import city.moves.engines.geoformats.Feature;
import city.moves.engines.geoformats.FileFormat;
import city.moves.engines.geoformats.Problem;
import city.moves.engines.geoformats.ProblemKind;
import city.moves.engines.geoformats.ReadLimits;
import city.moves.engines.geoformats.SourceDescription;
import city.moves.engines.geoformats.Validity;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.geo.GeometryRules;
import city.moves.platform.places.GeometryKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Looks at everything in a layer of a file and remembers what a person wants to know of it. */
final class Inspection implements RecordSink {

    /** A file of four gigabytes, an archive that swells two hundred times at most, a million vertices, 200 columns. */
    static final ReadLimits LIMITS = new ReadLimits(4L << 30, 200, 1_000_000, 64 << 20, 200);
    static final int MOST_RECORDS = 2_000_000;

    private static final int SPOTS = 200;
    private static final Set<FileFormat> ONLY_TEXTS = EnumSet.of(FileFormat.CSV, FileFormat.GML);

    private final Source source;
    private final @Nullable AddressColumns addresses;
    private final CityArea city;
    private final LongConsumer progress;
    private final FlawList flaws = new FlawList();
    private final Validity validity = new Validity(LIMITS.vertices());
    private final Map<String, ColumnLook> columns = new LinkedHashMap<>();
    private @Nullable SourceDescription description;
    private @Nullable Crs crs;
    private @Nullable Places84 places;
    private @Nullable GeometryKind kind;
    private @Nullable Box extent;
    private @Nullable Box bounds;
    private long records;
    private long withId;
    private final List<List<Double>> spots = new ArrayList<>();
    private final Random chance = new Random(1);
    private long placed;
    private long inside;
    private long outside;

    /**
     * @param addresses the columns that say the places; null if the file has places itself
     * @param city      what counts as the city
     * @param progress  hears from time to time how many records were read
     */
    Inspection(Source source, @Nullable AddressColumns addresses, CityArea city, LongConsumer progress) {
        this.source = source;
        this.addresses = addresses;
        this.city = city;
        this.progress = progress;
    }

    /** There are more records than a layer may have. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void describe(SourceDescription layer) {
        description = layer;
        crs = addresses == null ? source.said().or(layer::crs).orElse(null) : Crs.CRS84;
        places = crs == null ? null : new Places84(crs, addresses == null && source.swapped());
        layer.columns().forEach(column -> look(column.name()));
    }

    private ColumnLook look(String name) {
        return columns.computeIfAbsent(name,
                _ -> new ColumnLook(name, description != null && ONLY_TEXTS.contains(description.format())));
    }

    @Override
    public void feature(Feature feature) {
        count(feature);
        validity.problems(feature).forEach(flaws::add);
        if (feature.wkb() != null) {
            geometry(feature.wkb(), feature.record());
        }
    }

    @Override
    public void unplaced(Feature feature, Flaw flaw, String address) {
        count(feature);
        flaws.add(flaw, feature.record(), address);
        validity.problems(feature).stream().filter(problem -> problem.kind() != ProblemKind.GEOMETRY_EMPTY)
                .forEach(flaws::add);
    }

    private void count(Feature feature) {
        if (++records > MOST_RECORDS) {
            throw new TooMany();
        }
        if (records % 5_000 == 0) {
            progress.accept(records);
        }
        withId += feature.id() == null ? 0 : 1;
        feature.properties().forEach((name, value) -> {
            if (columns.containsKey(name) || columns.size() < LIMITS.columns()) {
                look(name).see(value);
            }
        });
    }

    private void geometry(byte[] wkb, long record) {
        Optional<Box> box = Wkb.box(wkb);
        if (box.isEmpty()) {
            return;
        }
        extent = extent == null ? box.get() : extent.around(box.get());
        GeometryKind one = GeometryRules.kind(wkb);
        kind = kind == null || kind == one ? one : GeometryKind.ANY;
        if (places == null) {
            return;
        }
        Optional<byte[]> degrees = places.degrees(places.upright(wkb));
        if (degrees.isEmpty()) {
            flaws.add(Flaw.OUTSIDE_SYSTEM, record, "");
            return;
        }
        List<Box> there = Wkb.boxes(degrees.get());
        there.forEach(part -> bounds = bounds == null ? part : bounds.around(part));
        there.stream().limit(1).forEach(this::remember);
        if (city.touches(degrees.get())) {
            inside++;
        } else {
            outside++;
            flaws.add(Flaw.OUTSIDE_CITY, record, "");
        }
    }

    /** Each place has the same chance to be among the spots, and each time the same ones are. */
    private void remember(Box there) {
        placed++;
        List<Double> spot = List.of(rounded((there.west() + there.east()) / 2), rounded((there.south() + there.north()) / 2));
        int place = spots.size() < SPOTS ? spots.size() : (int) chance.nextLong(placed);
        if (place == spots.size()) {
            spots.add(spot);
        } else if (place < SPOTS) {
            spots.set(place, spot);
        }
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    @Override
    public void problem(Problem problem) {
        Flaw flaw = Flaw.of(problem.kind());
        if (flaw != Flaw.CRS_UNKNOWN || source.said().isEmpty()) {
            flaws.add(problem);
        }
    }

    /** Reading was ended since there is too much. */
    void endedEarly() {
        records = MOST_RECORDS;
        flaws.add(Flaw.TOO_LARGE, 0, "");
    }

    Findings findings() {
        return new Findings(description == null ? "" : description.format().name(), List.of(),
                description == null ? "" : description.layer(), description == null ? "" : shortened(description.declared()),
                crs == null ? "" : crs.uri(), records, kind == null ? GeometryKind.ANY : kind,
                records > 0 && withId == records, extent, bounds, List.copyOf(spots), inside, outside,
                columns.values().stream().map(column -> column.found(records)).toList(), flaws.all(), addresses, city.isExact());
    }

    private static String shortened(String declared) {
        String plain = declared.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return plain.length() <= 300 ? plain : plain.substring(0, 300) + " …";
    }
}

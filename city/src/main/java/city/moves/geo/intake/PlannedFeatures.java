package city.moves.geo.intake;

import city.moves.engines.geoformats.Feature;
import city.moves.engines.geoformats.Problem;
import city.moves.engines.geoformats.ProblemKind;
import city.moves.engines.geoformats.Repair;
import city.moves.engines.geoformats.Validity;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.geo.FeatureFeed;
import city.moves.geo.GeometryRules;
import city.moves.geo.LayerFacts;
import city.moves.geo.UnfitFeature;
import city.moves.geo.intake.Flaw.Choice;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The records of a file as a plan makes features of them; told once. */
final class PlannedFeatures implements FeatureFeed {

    private final Records records;
    private final Plan plan;
    private final LayerFacts layer;
    private final Crs crs;
    private final Places84 places;
    private final CityArea city;
    private final LongConsumer progress;
    private final FeatureKeys keys;
    private final @Nullable Validity validity;
    private final FlawList flaws = new FlawList();
    private long read;
    private long taken;
    private long repaired;

    /** @param found when the file was looked at */
    PlannedFeatures(Records records, Plan plan, LayerFacts layer, Source source, Findings found, CityArea city,
            LongConsumer progress) {
        this.records = records;
        this.plan = plan;
        this.layer = layer;
        this.crs = found.system().orElseThrow();
        this.places = new Places84(crs, found.addresses() == null && source.swapped());
        this.validity = found.isSound() ? null : new Validity(Inspection.LIMITS.vertices());
        this.city = city;
        this.progress = progress;
        this.keys = new FeatureKeys(plan.key(), found.addresses() == null);
    }

    Treated treated() {
        return new Treated(read, taken, repaired, flaws.all());
    }

    @Override
    public void giveTo(Taker taker) {
        try {
            records.giveTo(new RecordSink() {
                @Override
                public void feature(Feature feature) {
                    count();
                    take(feature, true, taker);
                }

                @Override
                public void unplaced(Feature feature, Flaw flaw, String address) {
                    count();
                    flaws.add(flaw, feature.record(), address);
                    if (plan.choice(flaw) != Choice.LEAVE_OUT) {
                        take(feature, false, taker);
                    }
                }

                @Override
                public void problem(Problem problem) {
                    flaws.add(problem);
                }
            });
        } catch (Inspection.TooMany ended) {
            read = Inspection.MOST_RECORDS;
            flaws.add(Flaw.TOO_LARGE, 0, "");
        }
    }

    private void count() {
        if (++read > Inspection.MOST_RECORDS) {
            throw new Inspection.TooMany();
        }
        if (read % 5_000 == 0) {
            progress.accept(read);
        }
    }

    /** @param placed false if it was said already why it has no place */
    private void take(Feature feature, boolean placed, Taker taker) {
        String id = keys.of(feature);
        if (id == null) {
            flaws.add(Flaw.KEY_MISSING, feature.record(), "");
            return;
        }
        boolean mended = false;
        for (Problem problem : validity == null ? List.<Problem>of() : validity.problems(feature)) {
            if (!placed && problem.kind() == ProblemKind.GEOMETRY_EMPTY) {
                continue;
            }
            flaws.add(problem);
            Choice choice = plan.choice(Flaw.of(problem.kind()));
            if (choice == Choice.LEAVE_OUT) {
                return;
            }
            mended |= choice == Choice.REPAIR;
        }
        Optional<Placed> place = placed(feature, mended);
        Map<String, Object> values = new LinkedHashMap<>();
        if (place.isEmpty() || !read(feature, values)) {
            return;
        }
        try {
            taker.take(new MapFeature(id, place.get().degrees(), values), place.get().stored());
            taken++;
            repaired += mended ? 1 : 0;
        } catch (UnfitFeature unfit) {
            flaws.add(Flaw.FEATURE_UNFIT, feature.record(), String.valueOf(unfit.getMessage()));
        }
    }

    /** A place in degrees and, if that is another, in the system of the layer. */
    private record Placed(byte @Nullable [] degrees, byte @Nullable [] stored) {

        static final Placed NOWHERE = new Placed(null, null);
    }

    /** Empty if the feature is left out. */
    private Optional<Placed> placed(Feature feature, boolean mend) {
        byte[] wkb = feature.wkb();
        if (wkb == null || Wkb.vertices(wkb) == 0) {
            return Optional.of(Placed.NOWHERE);
        }
        Optional<byte[]> whole = mend ? Repair.of(wkb) : Optional.of(wkb);
        if (whole.isEmpty() || layer.geometry() != GeometryKind.ANY
                && GeometryRules.kind(whole.get()) != layer.geometry()) {
            flaws.add(Flaw.KIND_UNFIT, feature.record(), "");
            return Optional.empty();
        }
        byte[] upright = places.upright(whole.get());
        Optional<byte[]> degrees = places.degrees(upright);
        if (degrees.isEmpty()) {
            flaws.add(Flaw.OUTSIDE_SYSTEM, feature.record(), "");
            return Optional.empty();
        }
        if (!city.touches(degrees.get())) {
            flaws.add(Flaw.OUTSIDE_CITY, feature.record(), "");
            if (plan.choice(Flaw.OUTSIDE_CITY) == Choice.LEAVE_OUT) {
                return Optional.empty();
            }
        }
        boolean own = crs.equals(layer.storageCrs()) && !crs.equals(Crs.CRS84);
        return Optional.of(new Placed(degrees.get(), own ? upright : null));
    }

    /** False if the feature is left out since a value is not of its type. */
    private boolean read(Feature feature, Map<String, Object> values) {
        for (Plan.PlannedColumn planned : plan.columns()) {
            Object given = feature.properties().get(planned.column());
            Object value = given == null ? null : ColumnValues.as(planned.property().type(), given);
            if (value != null) {
                values.put(planned.property().name(), value);
            } else if (given != null && !given.toString().isBlank()) {
                flaws.add(Flaw.VALUE_UNFIT, feature.record(), planned.column() + ": " + brief(given));
                if (plan.choice(Flaw.VALUE_UNFIT) == Choice.LEAVE_OUT) {
                    return false;
                }
            }
        }
        return true;
    }

    static String brief(Object value) {
        String text = value.toString().replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ");
        return text.length() <= 60 ? text : text.substring(0, 60) + " …";
    }
}

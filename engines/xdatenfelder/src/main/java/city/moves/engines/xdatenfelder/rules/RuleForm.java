package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.SchemaRoot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As much of a form as rules need to know. */
public final class RuleForm {
    private final Map<ElementPath, Spot> spots = new LinkedHashMap<>();
    private final Map<ElementPath, List<Spot>> children = new LinkedHashMap<>();

    /**
     * A position.
     *
     * @param type   absent for a group
     * @param label  shown and never answered
     * @param choice a group of which one part at most is answered, and none must be
     */
    public record Spot(ElementPath path, @Nullable DataType type, Cardinality cardinality, boolean label, boolean choice) {
        public boolean isGroup() {
            return type == null;
        }

        boolean isRepeated() {
            return cardinality.isRepeated();
        }
    }

    /** A group comes before what is in it. */
    public RuleForm(List<Spot> all) {
        for (Spot spot : all) {
            Spot above = spots.get(spot.path().parent());
            if (spot.path().isTop() || !spot.path().parent().isTop() && (above == null || !above.isGroup())) {
                throw new IllegalArgumentException(spot.path() + " is not in a group of the form");
            }
            spots.put(spot.path(), spot);
            children.computeIfAbsent(spot.path().parent(), path -> new ArrayList<>()).add(spot);
        }
    }

    public static RuleForm of(SchemaRoot schema) {
        List<Spot> all = new ArrayList<>();
        Outline.of(schema).positions().forEach((path, position) -> {
            Field field = position.element() instanceof Field found ? found : null;
            all.add(new Spot(path, field == null ? null : field.type(), position.cardinality(),
                    field != null && !field.isAnswered(),
                    position.element() instanceof FieldGroup group && group.choice()));
        });
        return new RuleForm(all);
    }

    /** All places, a group before what is in it. */
    List<Spot> spots() {
        return List.copyOf(spots.values());
    }

    boolean isChoice(ElementPath path) {
        return at(path).filter(Spot::choice).isPresent();
    }

    Optional<Spot> at(ElementPath path) {
        return Optional.ofNullable(spots.get(path));
    }

    List<Spot> in(ElementPath path) {
        return children.getOrDefault(path, List.of());
    }
}

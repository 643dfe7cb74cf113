package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every position of a schema in reading order, each known by its path. */
public final class Outline {
    private final Map<ElementPath, Position> positions = new LinkedHashMap<>();

    private Outline() {}

    public static Outline of(SchemaRoot root) {
        Outline outline = new Outline();
        outline.add(ElementPath.TOP, root.positions());
        return outline;
    }

    private void add(ElementPath parent, List<Position> children) {
        for (Position position : children) {
            ElementPath path = parent.child(position.element().id());
            positions.putIfAbsent(path, position);
            if (position.element() instanceof FieldGroup group) {
                add(path, group.positions());
            }
        }
    }

    public Map<ElementPath, Position> positions() {
        return Collections.unmodifiableMap(positions);
    }

    public Optional<Position> at(ElementPath path) {
        return Optional.ofNullable(positions.get(path));
    }

    /** The places of this id below a path: one id may stand at several. */
    public List<ElementPath> below(ElementPath path, String id) {
        return positions.keySet().stream().filter(place -> place.isBelow(path) && place.last().equals(id)).toList();
    }

    /** The published lists that the form needs, each once. */
    public List<Options.CodeList> codeLists() {
        List<Options.CodeList> lists = new ArrayList<>();
        for (Position position : positions.values()) {
            if (position.element() instanceof Field field
                    && field.options() instanceof Options.CodeList list
                    && lists.stream().noneMatch(known -> Objects.equals(known.key(), list.key()))) {
                lists.add(list);
            }
        }
        return lists;
    }
}

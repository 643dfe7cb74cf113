package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.List;

/** The place of an element: the ids from the top down to it, such as {@code G00000636/F00001028}. */
public record ElementPath(List<String> ids) implements Comparable<ElementPath> {
    public static final ElementPath TOP = new ElementPath(List.of());

    public ElementPath {
        ids = List.copyOf(ids);
    }

    public static ElementPath of(String text) {
        return text.isEmpty() ? TOP : new ElementPath(List.of(text.split("/", -1)));
    }

    public ElementPath child(String id) {
        List<String> longer = new ArrayList<>(ids);
        longer.add(id);
        return new ElementPath(longer);
    }

    public ElementPath parent() {
        return isTop() ? TOP : new ElementPath(ids.subList(0, ids.size() - 1));
    }

    public String last() {
        return ids.getLast();
    }

    public boolean isTop() {
        return ids.isEmpty();
    }

    /** An element lies below itself. */
    public boolean isBelow(ElementPath other) {
        return ids.size() >= other.ids.size() && ids.subList(0, other.ids.size()).equals(other.ids);
    }

    @Override
    public int compareTo(ElementPath other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.join("/", ids);
    }
}

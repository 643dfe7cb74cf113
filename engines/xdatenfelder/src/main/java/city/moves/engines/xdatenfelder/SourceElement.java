package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of a file with its place. */
final class SourceElement {
    private final String namespace;
    private final String name;
    private final Place opened;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<SourceElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Place closed;

    SourceElement(String namespace, String name, Place opened) {
        this.namespace = namespace;
        this.name = name;
        this.opened = opened;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(SourceElement child) {
        children.add(child);
    }

    void add(String piece) {
        text.append(piece);
    }

    void close(Place place) {
        closed = place;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    Place opened() {
        return opened;
    }

    /** Where the element opened, if the file ends within it. */
    Place closed() {
        return closed == null ? opened : closed;
    }

    /** The file ends within this element, so nothing can be said about what it lacks. */
    boolean isCutOff() {
        return closed == null;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<SourceElement> children() {
        return children;
    }

    /** Without the white space around it, which is layout. */
    String text() {
        return text.toString().trim();
    }

    boolean isEmpty() {
        return children.isEmpty() && attributes.isEmpty() && text().isEmpty();
    }
}

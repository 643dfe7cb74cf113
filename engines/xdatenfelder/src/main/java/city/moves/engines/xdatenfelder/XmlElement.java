package city.moves.engines.xdatenfelder;

import java.util.List;
import java.util.Map;

/**
 * A piece of a file as it is written, without its place.
 *
 * @param qualified in the namespace of the edition; {@code code} of the published lists is not
 * @param attributes by name, with {@code {namespace}} before it where there is one
 * @param text empty where there are children
 */
public record XmlElement(
        boolean qualified, String name, Map<String, String> attributes, List<XmlElement> children, String text) {
    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    static XmlElement text(String name, String text) {
        return new XmlElement(true, name, Map.of(), List.of(), text);
    }

    static XmlElement parent(String name, List<XmlElement> children) {
        return new XmlElement(true, name, Map.of(), children, "");
    }

    XmlElement with(Map<String, String> given) {
        return new XmlElement(qualified, name, given, children, text);
    }
}

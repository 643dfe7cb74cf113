package city.moves.services.xzufi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of one service, with what is in it. */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, Map<String, String> attributes, int line) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void addText(String more) {
        text.append(more);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    String text() {
        return text.toString().strip();
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }

    /** The text of a child; empty if there is none. */
    String text(String child) {
        return first(child).map(XmlElement::text).orElse("");
    }

    /** The text of a child in a language; what names none is German. */
    String text(String child, String language) {
        return all(child).filter(one -> one.attribute("languageCode").isEmpty() ? language.equals("de")
                : one.attribute("languageCode").startsWith(language)).map(XmlElement::text).findFirst().orElse("");
    }
}

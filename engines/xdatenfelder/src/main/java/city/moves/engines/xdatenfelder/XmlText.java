package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes elements as the text of a file, two blanks per level. */
public final class XmlText {
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final List<String> namespaces = new ArrayList<>();

    private XmlText() {}

    static String of(XmlElement root, String namespace) {
        XmlText text = new XmlText();
        text.collectNamespaces(root);
        text.element(root, 0, " xmlns:xdf=\"" + escaped(namespace) + "\"" + text.declarations());
        return text.out.toString();
    }

    private void collectNamespaces(XmlElement element) {
        for (String attribute : element.attributes().keySet()) {
            String namespace = attribute.startsWith("{") ? namespace(attribute) : "";
            if (!namespace.isEmpty() && !namespaces.contains(namespace)) {
                namespaces.add(namespace);
            }
        }
        element.children().forEach(this::collectNamespaces);
    }

    private String declarations() {
        StringBuilder declarations = new StringBuilder();
        for (String namespace : namespaces) {
            declarations.append(" xmlns:").append(prefix(namespace)).append("=\"").append(escaped(namespace)).append('"');
        }
        return declarations.toString();
    }

    private void element(XmlElement element, int level, String declarations) {
        String name = element.qualified() ? "xdf:" + element.name() : element.name();
        indent(level).append('<').append(name).append(declarations);
        for (Map.Entry<String, String> attribute : new TreeMap<>(element.attributes()).entrySet()) {
            out.append(' ').append(attributeName(attribute.getKey()))
                    .append("=\"").append(escaped(attribute.getValue())).append('"');
        }
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append('>').append(escaped(element.text()));
        if (!element.children().isEmpty()) {
            out.append('\n');
            element.children().forEach(child -> element(child, level + 1, ""));
            indent(level);
        }
        out.append("</").append(name).append(">\n");
    }

    private StringBuilder indent(int level) {
        return out.append("  ".repeat(level));
    }

    private String attributeName(String name) {
        return name.startsWith("{")
                ? prefix(namespace(name)) + ":" + name.substring(name.indexOf('}') + 1)
                : name;
    }

    private static String namespace(String attribute) {
        return attribute.substring(1, attribute.indexOf('}'));
    }

    private String prefix(String namespace) {
        return switch (namespace) {
            case SCHEMA_INSTANCE -> "xsi";
            case "http://www.w3.org/XML/1998/namespace" -> "xml";
            default -> "n" + namespaces.indexOf(namespace);
        };
    }

    /**
     * @throws IllegalArgumentException if the text has a character that XML cannot hold
     */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                case '\n', '\t' -> escaped.append(c == '\n' ? "&#10;" : "&#9;");
                default -> escaped.appendCodePoint(allowed(c));
            }
        });
        return escaped.toString();
    }

    /** Whether XML can hold the text. */
    public static boolean canHold(String text) {
        return text.codePoints().allMatch(c -> c == '\t' || c == '\n' || c == '\r' || isAllowed(c));
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    private static int allowed(int c) {
        if (!isAllowed(c)) {
            throw new IllegalArgumentException("XML cannot hold the character U+%04X".formatted(c));
        }
        return c;
    }
}

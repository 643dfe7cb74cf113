package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.XmlText;

/** Writes XML line by line, two blanks per level. */
final class XmlLines {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int level;

    /**
     * @param attributes names and values in turn
     */
    XmlLines open(String name, String... attributes) {
        tag(name, attributes).append(">\n");
        level++;
        return this;
    }

    XmlLines close(String name) {
        level--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    XmlLines empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    XmlLines text(String name, String text) {
        tag(name).append('>').append(XmlText.escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    private StringBuilder tag(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(XmlText.escaped(attributes[i + 1])).append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(level));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

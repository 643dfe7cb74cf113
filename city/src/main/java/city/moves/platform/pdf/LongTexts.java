package city.moves.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Divides long texts into neighbours, which look like one. For each line the typesetter copies what is left of a text, so that
 * the time for a long one would grow with the square of its length.
 */
final class LongTexts {

    private static final int LONGEST = 4_000;

    private LongTexts() {}

    static void divide(Node node) {
        List<Text> texts = new ArrayList<>();
        collect(node, texts);
        texts.forEach(LongTexts::divide);
    }

    private static void collect(Node node, List<Text> texts) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text && text.getLength() > LONGEST) {
                texts.add(text);
            } else {
                collect(child, texts);
            }
        }
    }

    private static void divide(Text text) {
        Text rest = text;
        while (rest.getLength() > LONGEST) {
            int space = rest.getData().substring(0, LONGEST).lastIndexOf(' ');
            rest = rest.splitText(space < 0 ? LONGEST : space + 1);
        }
    }
}

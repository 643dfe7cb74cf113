package city.moves.services.documents;

import city.moves.services.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what was typed into one field: paragraphs apart by an empty line, lists whose lines begin with a hyphen, and
 * headings on lines that begin with a number sign.
 */
final class LetterText {

    private static final String HEADING = "#";

    private LetterText() {}

    static List<LetterPart> read(String text) {
        List<LetterPart> parts = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith(HEADING)) {
                addTo(parts, between);
                parts.add(new LetterPart.Heading(line.replaceFirst("^#+", "").strip()));
            } else {
                between.append(line).append('\n');
            }
        }
        addTo(parts, between);
        return parts;
    }

    private static void addTo(List<LetterPart> parts, StringBuilder text) {
        for (PlainText.Block block : PlainText.blocks(text.toString())) {
            parts.add(switch (block) {
                case PlainText.Paragraph(String words) -> new LetterPart.Paragraph(words);
                case PlainText.Bullets(List<String> items) -> new LetterPart.Bullets(items);
            });
        }
        text.setLength(0);
    }
}

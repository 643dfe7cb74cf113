package city.moves.services;

import java.util.ArrayList;
import java.util.List;

/** Reads a plain text into paragraphs, which stand apart by an empty line, and lists, whose lines begin with a hyphen. */
public final class PlainText {

    /** A piece of a text. */
    public sealed interface Block {}

    public record Paragraph(String text) implements Block {}

    public record Bullets(List<String> items) implements Block {}

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> items = new ArrayList<>();

    private PlainText() {}

    public static List<Block> blocks(String text) {
        PlainText reading = new PlainText();
        text.lines().map(String::strip).forEach(reading::read);
        reading.endAll();
        return List.copyOf(reading.blocks);
    }

    /** The same text with one line for each paragraph and each item, however its lines were broken. */
    public static String normal(String text) {
        List<String> normal = new ArrayList<>();
        for (Block block : blocks(text)) {
            normal.add(switch (block) {
                case Paragraph paragraph -> paragraph.text();
                case Bullets bullets -> "- " + String.join("\n- ", bullets.items());
            });
        }
        return String.join("\n\n", normal);
    }

    private void read(String line) {
        if (line.isEmpty()) {
            endAll();
        } else if (line.startsWith("- ")) {
            endParagraph();
            items.add(line.substring(2).strip());
        } else if (items.isEmpty()) {
            words.add(line);
        } else {
            items.add(items.removeLast() + " " + line);
        }
    }

    private void endAll() {
        endParagraph();
        if (!items.isEmpty()) {
            blocks.add(new Bullets(List.copyOf(items)));
            items.clear();
        }
    }

    private void endParagraph() {
        if (!words.isEmpty()) {
            blocks.add(new Paragraph(String.join(" ", words)));
            words.clear();
        }
    }
}

package city.moves.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of documents, read when the first is made. What the house's font lacks stands in the other one. */
enum Typeface {
    REGULAR("House", "fira-sans-400", 400),
    BOLD("House", "fira-sans-600", 700),
    OTHER_REGULAR("Other", "noto-sans-400", 400),
    OTHER_BOLD("Other", "noto-sans-600", 700);

    private final String family;
    private final int weight;
    private final TrueTypeFont font;
    private final CmapLookup letters;

    Typeface(String family, String file, int weight) {
        this.family = family;
        this.weight = weight;
        try (InputStream bytes = Typeface.class.getResourceAsStream("/META-INF/documents/" + file + ".ttf")) {
            if (bytes == null) {
                throw new IllegalStateException(file + ".ttf is missing");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // Ligatures would need tables of their own to be read aloud as letters.
            font.setEnableGsub(false);
            letters = font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean anyHas(int point) {
        return Arrays.stream(values()).anyMatch(face -> face.letters.getGlyphId(point) != 0);
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    /** The font for one document, of which only the letters in use are embedded. */
    PDFont in(PDDocument document) {
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

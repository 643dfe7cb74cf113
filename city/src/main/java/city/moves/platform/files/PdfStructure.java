package city.moves.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for what a PDF would do by itself. Such things are called by name, and names stand either in plain sight or in
 * packed streams, all of which are opened. Nothing is believed of what lies where: every byte is looked at, so that nothing
 * can be hidden behind a wrong table or a false description.
 */
final class PdfStructure {

    static final int MOST_PAGES = 500;
    /** So much may come out of all streams together. */
    static final long MOST_INSIDE = 256L << 20;

    private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia",
            "Rendition", "GoToE", "ImportData", "SubmitForm", "XFA");
    private static final String ENCRYPTED = "Encrypt";
    /** Objects in a stream are packed in one way only by every program that people use. */
    private static final String OBJECTS = "ObjStm";
    private static final Set<String> OTHER_PACKING =
            Set.of("LZWDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode");
    private static final Set<String> WANTED = wanted();
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 16;

    private final ByteBuffer file;
    private final PdfNames names = new PdfNames(WANTED);
    private long inside;
    private boolean ended;

    private PdfStructure(ByteBuffer file) {
        this.file = file;
    }

    static Optional<Objection> objection(ByteBuffer file) {
        return new PdfStructure(file).look();
    }

    private Optional<Objection> look() {
        readPlain();
        if (names.found().contains(ENCRYPTED)) {
            return Optional.of(Objection.ENCRYPTED);
        }
        if (!openStreams()) {
            return Optional.of(Objection.TOO_MUCH_INSIDE);
        }
        if (!Collections.disjoint(names.found(), ACTIVE)) {
            return Optional.of(Objection.ACTIVE);
        }
        if (names.pages() > MOST_PAGES) {
            return Optional.of(Objection.TOO_MANY_PAGES);
        }
        boolean packedOtherwise = names.found().contains(OBJECTS) && !Collections.disjoint(names.found(), OTHER_PACKING);
        return !ended || packedOtherwise ? Optional.of(Objection.DAMAGED) : Optional.empty();
    }

    private void readPlain() {
        for (int at = 0; at < file.limit(); at++) {
            names.read(file.get(at));
            ended |= matches(END, at);
        }
        names.end();
    }

    /** False if more comes out than anybody could look at. */
    private boolean openStreams() {
        for (int at = 0; at < file.limit(); at++) {
            if (matches(STREAM, at)) {
                int start = afterLineEnd(at + STREAM.length);
                if (isPacked(start) && !open(start)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int afterLineEnd(int at) {
        int start = at;
        if (start < file.limit() && file.get(start) == '\r') {
            start++;
        }
        return start < file.limit() && file.get(start) == '\n' ? start + 1 : start;
    }

    /** As the first two bytes of everything that is packed in this way say. */
    private boolean isPacked(int start) {
        return start + 1 < file.limit() && (file.get(start) & 0x0f) == 8
                && Short.toUnsignedInt(file.getShort(start)) % 31 == 0;
    }

    private boolean open(int start) {
        byte[] piece = new byte[PIECE];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file.duplicate().position(start));
            int read = inflater.inflate(piece);
            while (read > 0 && inside <= MOST_INSIDE) {
                inside += read;
                for (int at = 0; at < read; at++) {
                    names.read(piece[at]);
                }
                read = inflater.inflate(piece);
            }
        } catch (DataFormatException _) {
            // whoever reads it gets no further either
        } finally {
            names.end();
        }
        return inside <= MOST_INSIDE;
    }

    private boolean matches(byte[] word, int at) {
        if (at > file.limit() - word.length) {
            return false;
        }
        for (int index = 0; index < word.length; index++) {
            if (file.get(at + index) != word[index]) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> wanted() {
        Set<String> wanted = new HashSet<>(ACTIVE);
        wanted.addAll(OTHER_PACKING);
        wanted.add(ENCRYPTED);
        wanted.add(OBJECTS);
        return Set.copyOf(wanted);
    }
}

package city.moves.engines.xdatenfelder;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file, up to the first byte that is none.
 *
 * @param brokenAt where the bytes stop being characters, if they do
 */
record XmlCharacters(String text, @Nullable Place brokenAt) {
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^\\W*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    static XmlCharacters of(byte[] file) {
        CharsetDecoder decoder = charset(file).newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer characters = CharBuffer.allocate((int) (file.length * (double) decoder.maxCharsPerByte()) + 1);
        boolean broken = decoder.decode(bytes, characters, true).isError();
        String text = characters.flip().toString();
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new XmlCharacters(withoutMark, broken ? endOf(withoutMark) : null);
    }

    /** The encodings in which German authorities send files; whatever else is declared is read as UTF-8. */
    private static Charset charset(byte[] file) {
        if (file.length > 1 && (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF
                || file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        String start = new String(file, 0, Math.min(file.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher matcher = ENCODING.matcher(start);
        return switch (matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : "") {
            case "ISO-8859-1" -> StandardCharsets.ISO_8859_1;
            case "ISO-8859-15" -> Charset.forName("ISO-8859-15");
            case "WINDOWS-1252" -> Charset.forName("windows-1252");
            default -> StandardCharsets.UTF_8;
        };
    }

    private static Place endOf(String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Place(line, text.length() - text.lastIndexOf('\n'));
    }
}

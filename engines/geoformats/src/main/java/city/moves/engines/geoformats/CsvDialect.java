package city.moves.engines.geoformats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a table is written, found out from its beginning.
 *
 * @param mark bytes of a byte order mark to skip
 */
record CsvDialect(char separator, Charset charset, int mark) {

    static CsvDialect sniff(byte[] start) {
        boolean marked = start.length >= 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF;
        Charset charset = marked || utf8(start) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        String text = new String(start, marked ? 3 : 0, start.length - (marked ? 3 : 0), charset);
        return new CsvDialect(separator(text), charset, marked ? 3 : 0);
    }

    /** A letter cut in two at the end of the sample is no error. */
    private static boolean utf8(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), false);
        return !result.isError();
    }

    /** The sign that occurs most often in the head line outside of quotes. */
    private static char separator(String text) {
        int[] counts = new int[4];
        String candidates = ";,\t|";
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char letter = text.charAt(i);
            quoted ^= letter == '"';
            int candidate = candidates.indexOf(letter);
            if (!quoted && candidate >= 0) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return candidates.charAt(best);
    }
}

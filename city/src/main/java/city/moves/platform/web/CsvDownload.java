package city.moves.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as a file by RFC 4180: UTF-8 without byte order mark, comma, CRLF, a head line. Rows leave as they come, so a
 * long table needs no memory. A text that a spreadsheet would run as a formula is led by an apostrophe; {@link #entered}
 * takes it away again.
 */
public final class CsvDownload {

    /** What makes a spreadsheet run a cell, also in the wide forms of East Asian scripts. */
    private static final String RISKY = "[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]";
    private static final Pattern FORMULA = Pattern.compile("'*" + RISKY);
    private static final Pattern LED_FORMULA = Pattern.compile("'+" + RISKY);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private final CsvWriter writer;

    private CsvDownload(CsvWriter writer) {
        this.writer = writer;
    }

    /**
     * Answers with a table. A fault on the way never ends the file as if it were whole: what has left is cut off, so
     * that the reader notices, and what has not left becomes the page of the fault.
     *
     * @param name the file's name without ending
     * @param head names of the columns
     * @param rows gives the rows one by one
     */
    public static void send(HttpServletResponse response, String name, List<String> head, Consumer<CsvDownload> rows) {
        send(response, name, head, rows, ',', "");
    }

    /**
     * The same for people who go on working with the table: divided by semicolons and with a byte order mark, because
     * German spreadsheets otherwise take a decimal comma for the end of a cell and break umlauts.
     */
    public static void sendToSpreadsheet(HttpServletResponse response, String name, List<String> head,
            Consumer<CsvDownload> rows) {
        send(response, name, head, rows, ';', BYTE_ORDER_MARK);
    }

    private static void send(HttpServletResponse response, String name, List<String> head, Consumer<CsvDownload> rows,
            char separator, String beginning) {
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try {
            Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            out.write(beginning);
            CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.CRLF)
                    .build(out);
            writer.writeRecord(head);
            rows.accept(new CsvDownload(writer));
            writer.flush();
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }

    /** One row; null is an empty cell. */
    public void row(@Nullable Object... cells) {
        writer.writeRecord(Arrays.stream(cells).map(CsvDownload::cell).toArray(String[]::new));
    }

    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** What a cell said before it was made harmless. */
    public static String entered(String cell) {
        return LED_FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}

package city.moves.strategy;

import city.moves.platform.values.PlainText;
import city.moves.platform.web.CsvDownload;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a table that anybody may have written: bounded, UTF-8, comma or semicolon, with a head line. */
final class TableReader {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;

    /** Why a table cannot be read at all. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String message;
        private final String argument;

        Unreadable(String message, String argument) {
            super(message, null, false, false);
            this.message = message;
            this.argument = argument;
        }

        /** Key of the sentence that says what to do. */
        String key() {
            return message;
        }

        String argument() {
            return argument;
        }
    }

    /**
     * One row.
     *
     * @param number counted from one, with the heading
     */
    record Row(long number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private TableReader() {}

    /** @param columns those that a row needs; others may stand between them */
    static List<Row> read(byte[] bytes, List<String> columns) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable("strategy.desk.import.too-large", "");
        }
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw new Unreadable("strategy.desk.import.empty", "");
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)) {
            List<String> head = null;
            long number = 0;
            for (CsvRecord line : reader) {
                number++;
                if (head == null) {
                    head = known(line.getFields(), columns);
                } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(number, cells(head, line.getFields())));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new Unreadable("strategy.desk.import.too-many", "");
                }
            }
        } catch (CsvParseException _) {
            throw new Unreadable("strategy.desk.import.broken", "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static String decoded(byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return PlainText.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            throw new Unreadable("strategy.desk.import.not-utf8", "");
        }
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.chars().filter(letter -> letter == ';').count()
                > head.chars().filter(letter -> letter == ',').count() ? ';' : ',';
    }

    private static List<String> known(List<String> head, List<String> columns) throws Unreadable {
        List<String> names = head.stream().map(String::strip).toList();
        for (String column : columns) {
            if (names.stream().filter(column::equals).count() != 1) {
                throw new Unreadable("strategy.desk.import.no-column", column);
            }
        }
        return names;
    }

    private static Map<String, String> cells(List<String> head, List<String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(head.size(), fields.size()); index++) {
            cells.put(head.get(index), clean(fields.get(index)));
        }
        return cells;
    }

    /** Without the apostrophe that keeps a spreadsheet from running a text, and without control characters. */
    private static String clean(String cell) {
        return CsvDownload.entered(cell.strip()).codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}

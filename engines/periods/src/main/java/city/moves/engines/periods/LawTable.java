package city.moves.engines.periods;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Rows of a text table: columns between bars, lines with a hash say what they mean. */
final class LawTable {
    private LawTable() {}

    static String published(String name) {
        try (InputStream file = LawTable.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException naming the line that is no row */
    static <T> List<T> read(String text, int columns, Function<List<String>, T> row) {
        List<T> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() != columns) {
                throw new IllegalArgumentException("line " + (i + 1) + " has " + cells.size() + " columns instead of " + columns);
            }
            try {
                rows.add(row.apply(cells));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        return List.copyOf(rows);
    }

    static boolean either(String cell, String yes, String no) {
        if (!cell.equals(yes) && !cell.equals(no)) {
            throw new IllegalArgumentException(cell + " instead of " + yes + " or " + no);
        }
        return cell.equals(yes);
    }

    static LocalDate day(String cell) {
        return LocalDate.parse(cell);
    }
}

package city.moves.strategy;

import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import city.moves.platform.web.Form;
import city.moves.strategy.TableImport.Problem;
import city.moves.strategy.TableReader.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row by the rules of a form, and notes what is wrong with its column. */
final class TableCells {

    private final Row row;
    private final Form form;
    private final List<Problem> problems;

    TableCells(Row row, List<Problem> problems) {
        this.row = row;
        this.form = Form.showing(row.cells());
        this.problems = problems;
    }

    void refuse(String column, String message, String... arguments) {
        problems.add(new Problem(row.number(), column, message, List.of(arguments)));
    }

    String text(String column, int longest) {
        return noted(form.text(column, longest));
    }

    String required(String column, int longest, String missing) {
        return noted(form.requiredText(column, longest, missing));
    }

    @Nullable LocalDate day(String column) {
        LocalDate day = form.day(column);
        note();
        return day;
    }

    @Nullable LocalDate requiredDay(String column, String missing) {
        LocalDate day = form.requiredDay(column, missing);
        note();
        return day;
    }

    @Nullable Integer number(String column, int smallest, int largest) {
        Integer number = form.number(column, smallest, largest);
        note();
        return number;
    }

    @Nullable Integer requiredNumber(String column, int smallest, int largest, String missing) {
        Integer number = form.required(column, missing, form.number(column, smallest, largest));
        note();
        return number;
    }

    @Nullable Money money(String column) {
        Money amount = form.money(column);
        note();
        return amount;
    }

    @Nullable Posts requiredPosts(String column, String missing) {
        Integer hundredths = form.required(column, missing, form.hundredths(column));
        if (hundredths != null && hundredths < 0) {
            form.refuse(column, "web.form.no-hundredths");
        }
        note();
        return hundredths == null || hundredths < 0 ? null : new Posts(hundredths);
    }

    /** The constant that a cell names by its word, in small or large letters; anything else is refused. */
    <E> @Nullable E word(String column, E[] constants, Function<E, String> words) {
        E named = Arrays.stream(constants).filter(one -> words.apply(one).equalsIgnoreCase(row.cell(column)))
                .findFirst().orElse(null);
        if (named == null) {
            refuse(column, "strategy.desk.import.no-word",
                    Stream.of(constants).map(words).collect(Collectors.joining(", ")));
        }
        return named;
    }

    /** True if nothing stands in these columns. */
    boolean areEmpty(List<String> columns) {
        return columns.stream().allMatch(column -> row.cell(column).isEmpty());
    }

    @Nullable Forecast forecast(String early, String likely, String late) {
        Forecast forecast = DeskDays.forecast(form, early, likely, late);
        note();
        return forecast;
    }

    /** {@code ja} or {@code nein}; empty is no. */
    boolean yes(String column) {
        String cell = row.cell(column);
        if (!cell.isEmpty() && !cell.equals("ja") && !cell.equals("nein")) {
            refuse(column, "strategy.desk.import.yes-or-no");
        }
        return cell.equals("ja");
    }

    String oneOf(String column, Set<String> options, String otherwise) {
        String cell = row.cell(column);
        if (!options.contains(cell)) {
            refuse(column, otherwise);
        }
        return cell;
    }

    /** Several, divided by blanks. */
    List<String> list(String column, Set<String> options, String otherwise) {
        List<String> all = Arrays.stream(row.cell(column).split("\\s+")).filter(one -> !one.isEmpty()).distinct()
                .toList();
        if (!options.containsAll(all)) {
            refuse(column, otherwise);
        }
        return all;
    }

    private String noted(String text) {
        note();
        return text;
    }

    /** Takes over what the form found wrong, once. */
    private void note() {
        form.errors().stream().map(error -> new Problem(row.number(), error.field(), error.message(),
                error.arguments())).filter(problem -> !problems.contains(problem)).forEach(problems::add);
    }
}

package city.moves.strategy;

import city.moves.strategy.TableImport.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the desk gives out and takes in. Each row names its measure by key; the last column is the version of
 * the measure that was downloaded, so that no table overwrites what somebody changed meanwhile.
 */
enum StrategyTable {
    MEASURES("massnahmen", "measures", MeasureTable.COLUMNS, MeasureTable::rows, MeasureImport::new),
    MONEY("geld", "measure-money", new MoneyTable()),
    POSTS("stellen", "measure-posts", new PostTable()),
    GOALS("ziele", "measure-goals", new GoalTable()),
    DEPENDENCIES("abhaengigkeiten", "measure-dependencies", new DependencyTable());

    static final String KEY = "kennung";
    static final String VERSION = "fassung";
    private static final String TITLE = "titel";

    private final String slug;
    private final String importKind;
    private final List<String> needed;
    private final List<String> columns;
    private final Function<Measure, List<@Nullable Object[]>> rows;
    private final BiFunction<Known, Supplier<UUID>, TableImport> importing;

    StrategyTable(String slug, String importKind, List<String> needed, Function<Measure, List<@Nullable Object[]>> rows,
            BiFunction<Known, Supplier<UUID>, TableImport> importing) {
        this.slug = slug;
        this.importKind = importKind;
        this.needed = needed;
        this.columns = Stream.concat(needed.stream(), Stream.of(VERSION)).toList();
        this.rows = rows;
        this.importing = importing;
    }

    StrategyTable(String slug, String importKind, LineTable lines) {
        this.slug = slug;
        this.importKind = importKind;
        this.needed = Stream.concat(Stream.of(KEY), lines.columns().stream()).toList();
        this.columns = Stream.of(List.of(KEY, TITLE), lines.columns(), List.of(VERSION))
                .flatMap(List::stream).toList();
        this.rows = measure -> framed(measure, lines);
        this.importing = (known, _) -> new LineImport(lines, known);
    }

    /** Reads {@link #slug}. */
    static Optional<StrategyTable> of(String slug) {
        return Arrays.stream(values()).filter(table -> table.slug.equals(slug)).findFirst();
    }

    /** As it stands in an address and in the name of the file. */
    String slug() {
        return slug;
    }

    /** The word after {@code ./moves import}. */
    String importKind() {
        return importKind;
    }

    /** The columns of the file that is downloaded. */
    List<String> columns() {
        return columns;
    }

    /** The columns without which a table is not taken over. */
    List<String> needed() {
        return needed;
    }

    /** A measure as rows of {@link #columns}; there is at least one, to be filled in. */
    List<@Nullable Object[]> rows(Measure measure) {
        return rows.apply(measure).stream().map(row -> {
            @Nullable Object[] whole = Arrays.copyOf(row, columns.size());
            whole[columns.size() - 1] = measure.version();
            return whole;
        }).toList();
    }

    TableImport importing(Known known, Supplier<UUID> ids) {
        return importing.apply(known, ids);
    }

    private static List<@Nullable Object[]> framed(Measure measure, LineTable lines) {
        List<@Nullable Object[]> rows = new ArrayList<>(lines.rows(measure));
        if (rows.isEmpty()) {
            rows.add(new Object[0]);
        }
        return rows.stream().map(line -> Stream.concat(Stream.of(measure.key(), measure.title()), Arrays.stream(line))
                .toArray()).toList();
    }
}

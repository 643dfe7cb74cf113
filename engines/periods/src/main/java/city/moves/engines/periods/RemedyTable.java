package city.moves.engines.periods;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long one may object, by whether the notice says rightly how, and by the day of its announcement. */
public record RemedyTable(List<RemedyRule> rules) {
    private static final int COLUMNS = 7;

    public RemedyTable {
        rules = List.copyOf(rules);
    }

    /** As it comes with this library, {@code remedies.txt}. */
    public static RemedyTable published() {
        return read(LawTable.published("remedies.txt"));
    }

    /**
     * One of a city's own, in the same notation.
     *
     * @throws IllegalArgumentException naming the line that is no row
     */
    public static RemedyTable read(String text) {
        return new RemedyTable(LawTable.read(text, COLUMNS, RemedyTable::row));
    }

    private static RemedyRule row(List<String> cells) {
        return new RemedyRule(LawTable.either(cells.get(0), "instructed", "uninstructed"), cells.get(1),
                LawTable.day(cells.get(2)), Period.parse(cells.get(3)).orElseThrow(() ->
                        new IllegalArgumentException(cells.get(3) + " is no period")),
                LawTable.either(cells.get(4), "moves", "stays"), LawTable.either(cells.get(5), "confirmed", "unconfirmed"), cells.get(6));
    }

    public Optional<RemedyRule> rule(boolean instructed, LocalDate announced) {
        return rules.stream().filter(rule -> rule.instructed() == instructed && !rule.validFrom().isAfter(announced))
                .max(Comparator.comparing(RemedyRule::validFrom));
    }
}

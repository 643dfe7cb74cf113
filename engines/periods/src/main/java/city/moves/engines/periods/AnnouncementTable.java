package city.moves.engines.periods;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Legal basis × valid from → rule. What changes in a law is a new row and never a change of one. */
public record AnnouncementTable(List<AnnouncementRule> rules) {
    private static final int COLUMNS = 8;

    public AnnouncementTable {
        rules = List.copyOf(rules);
    }

    /** As it comes with this library, {@code announcements.txt}. */
    public static AnnouncementTable published() {
        return read(LawTable.published("announcements.txt"));
    }

    /**
     * One of a city's own, in the same notation.
     *
     * @throws IllegalArgumentException naming the line that is no row
     */
    public static AnnouncementTable read(String text) {
        return new AnnouncementTable(LawTable.read(text, COLUMNS, AnnouncementTable::row));
    }

    private static AnnouncementRule row(List<String> cells) {
        return new AnnouncementRule(cells.get(0), LawTable.day(cells.get(1)),
                AnnouncementRule.Counted.valueOf(cells.get(2).toUpperCase(Locale.ROOT)), Integer.parseInt(cells.get(3)),
                cells.get(4).equals("-") ? null : Integer.valueOf(cells.get(4)), LawTable.either(cells.get(5), "moves", "stays"),
                LawTable.either(cells.get(6), "confirmed", "unconfirmed"), cells.get(7));
    }

    /** The one in force for what is sent that day; nothing before the first row of that basis. */
    public Optional<AnnouncementRule> rule(String basis, LocalDate sent) {
        return rules.stream().filter(rule -> rule.basis().equals(basis) && !rule.validFrom().isAfter(sent))
                .max(Comparator.comparing(AnnouncementRule::validFrom));
    }
}

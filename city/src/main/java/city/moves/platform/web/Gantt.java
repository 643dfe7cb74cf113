package city.moves.platform.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan over years: for each matter the part that is done, the part that remains, the next milestone and what is
 * overdue. The table around the drawing says the same in words.
 */
public record Gantt(LocalDate first, LocalDate last, LocalDate today, List<Group> groups) {

    public Gantt {
        groups = List.copyOf(groups);
        if (!first.isBefore(last)) {
            throw new IllegalArgumentException("a plan ends after it begins");
        }
    }

    /** Rows under one heading; an empty title shows none. */
    public record Group(String title, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One matter.
     *
     * @param lang      the language of the title and of the next milestone
     * @param href      its page; empty for none
     * @param status    the word of its state
     * @param doneUntil the day up to which the work is done
     * @param milestone day of the next milestone; null if none is left
     * @param next      name of the next milestone; empty if none is left
     * @param nextDay   its day in words; without a next milestone when the matter was finished, or empty
     */
    public record Row(String title, String lang, String href, StatusMark mark, String status, LocalDate start,
            LocalDate doneUntil, LocalDate end, @Nullable LocalDate milestone, String next, String nextDay) {

        boolean isOverdue(LocalDate today) {
            return milestone != null && milestone.isBefore(today);
        }
    }

    /** A year on the axis. */
    public record Year(String name, String x) {}

    public List<Year> years() {
        int from = first.getDayOfYear() == 1 ? first.getYear() : first.getYear() + 1;
        int to = last.getDayOfYear() == 1 ? last.getYear() - 1 : last.getYear();
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> new Year(String.valueOf(year), x(LocalDate.of(year, 1, 1))))
                .toList();
    }

    /** A day as a place on the axis. */
    public String x(LocalDate day) {
        return Share.of(ChronoUnit.DAYS.between(first, day), ChronoUnit.DAYS.between(first, last));
    }

    /** A span as a width; what lies outside the axis is cut off. */
    public String width(LocalDate from, LocalDate to) {
        LocalDate start = from.isBefore(first) ? first : from;
        LocalDate end = to.isAfter(last) ? last : to;
        long days = Math.max(0, ChronoUnit.DAYS.between(start, end));
        return Share.of(days, ChronoUnit.DAYS.between(first, last));
    }

    /** True if the whole matter lies before the axis, where no bar can be drawn. */
    public boolean isOverBefore(Row row) {
        return row.end().isBefore(first);
    }

    /** True if the whole matter lies behind the axis. */
    public boolean beginsBehind(Row row) {
        return !row.start().isBefore(last);
    }

    public boolean isOverdue(Row row) {
        return row.isOverdue(today);
    }
}

package city.moves.strategy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The month of those who look after measures: by its last day every running measure is confirmed, because the report
 * refers to that day.
 *
 * @param due the last day of a month
 */
record Cycle(LocalDate due) {

    private static final int DAYS_BEFORE = 7;
    private static final int DAYS_UNTIL_SECOND_REMINDER = 3;
    private static final int DAYS_UNTIL_ESCALATION = 7;
    private static final int DAYS_UNTIL_SILENCE = 14;

    /** Who is told what at which time. */
    enum Step {
        /** A week before, to those who look after the measures. */
        BEFORE,
        /** On the day itself, to the same. */
        ON_THE_DAY,
        /** Three days later, to the same. */
        AFTER,
        /** A week later, to the head of the office. */
        ESCALATED
    }

    /** A step and the month that it belongs to. */
    record Moment(Cycle cycle, Step step) {}

    /** What is on today. A step lasts until the next, so that a day on which nothing worked loses none. */
    static Optional<Moment> on(LocalDate today) {
        Cycle last = new Cycle(YearMonth.from(today).minusMonths(1).atEndOfMonth());
        Cycle present = new Cycle(YearMonth.from(today).atEndOfMonth());
        return last.stepOn(today).map(step -> new Moment(last, step))
                .or(() -> present.stepOn(today).map(step -> new Moment(present, step)));
    }

    /** A measure confirmed up to this day needs a word; one confirmed later has it. */
    LocalDate confirmedTooLongAgo() {
        return YearMonth.from(due).minusMonths(1).atEndOfMonth();
    }

    private Optional<Step> stepOn(LocalDate today) {
        if (today.isBefore(due.minusDays(DAYS_BEFORE)) || !today.isBefore(due.plusDays(DAYS_UNTIL_SILENCE))) {
            return Optional.empty();
        }
        if (today.isBefore(due)) {
            return Optional.of(Step.BEFORE);
        }
        if (today.isBefore(due.plusDays(DAYS_UNTIL_SECOND_REMINDER))) {
            return Optional.of(Step.ON_THE_DAY);
        }
        return Optional.of(today.isBefore(due.plusDays(DAYS_UNTIL_ESCALATION)) ? Step.AFTER : Step.ESCALATED);
    }
}

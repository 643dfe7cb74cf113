package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.Colour.GREEN;
import static city.moves.engines.portfolio.Colour.GREY;
import static city.moves.engines.portfolio.Colour.RED;
import static city.moves.engines.portfolio.Colour.YELLOW;
import static city.moves.engines.portfolio.Dimension.DATA_AGE;
import static city.moves.engines.portfolio.Dimension.DECISIONS;
import static city.moves.engines.portfolio.Dimension.DEPENDENCIES;
import static city.moves.engines.portfolio.Dimension.MONEY;
import static city.moves.engines.portfolio.Dimension.POSTS;
import static city.moves.engines.portfolio.Dimension.SCHEDULE;

import city.moves.engines.portfolio.Figure.Cents;
import city.moves.engines.portfolio.Figure.Count;
import city.moves.engines.portfolio.Figure.Day;
import city.moves.engines.portfolio.Figure.Days;
import city.moves.engines.portfolio.Figure.Hundredths;
import city.moves.engines.portfolio.Figure.Ratio;
import city.moves.engines.portfolio.Figure.Text;
import city.moves.engines.portfolio.Figure.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence a status can say. A kind belongs to one dimension and implies one colour ({@code null}: nothing is known),
 * and always carries the same types of figures in the same order, so that each needs one message per language.
 */
public enum ReasonKind {
    /** SPI(t), P80, due day. */
    SCHEDULE_ON_PLAN(SCHEDULE, GREEN, Ratio.class, Day.class, Day.class),
    /** No time has passed yet, so there is no pace: P80, due day. */
    SCHEDULE_ON_PLAN_AT_START(SCHEDULE, GREEN, Day.class, Day.class),
    /** SPI(t), the least for green. */
    SCHEDULE_PACE_SLOW(SCHEDULE, YELLOW, Ratio.class, Ratio.class),
    /** Due in time with a probability of 50 but not of 80 in a hundred: P50, P80, due day. */
    SCHEDULE_FINISH_AT_RISK(SCHEDULE, YELLOW, Day.class, Day.class, Day.class),
    /** SPI(t), the least for yellow. */
    SCHEDULE_PACE_TOO_SLOW(SCHEDULE, RED, Ratio.class, Ratio.class),
    /** P50, due day, days between. */
    SCHEDULE_FINISH_LATE(SCHEDULE, RED, Day.class, Day.class, Days.class),
    /** Title of the most overdue mandatory milestone, its baseline, days overdue. */
    MILESTONE_OVERDUE(SCHEDULE, RED, Text.class, Day.class, Days.class),
    NO_MILESTONES(SCHEDULE, null),

    /** The tightest year, money expected, money approved. */
    MONEY_WITHIN_APPROVED(MONEY, GREEN, Year.class, Cents.class, Cents.class),
    /** Year, forecast, approved. */
    MONEY_SLIGHTLY_OVER(MONEY, YELLOW, Year.class, Cents.class, Cents.class),
    /** Year, forecast, approved. */
    MONEY_FAR_OVER(MONEY, RED, Year.class, Cents.class, Cents.class),
    /** Year, actual, approved. */
    MONEY_OVERSPENT(MONEY, RED, Year.class, Cents.class, Cents.class),
    NO_MONEY_KNOWN(MONEY, null),

    /** Filled, planned to date, share. */
    POSTS_FILLED(POSTS, GREEN, Hundredths.class, Hundredths.class, Ratio.class),
    /** Filled, planned to date, share. */
    POSTS_PARTLY_FILLED(POSTS, YELLOW, Hundredths.class, Hundredths.class, Ratio.class),
    /** Filled, planned to date, share. */
    POSTS_UNFILLED(POSTS, RED, Hundredths.class, Hundredths.class, Ratio.class),
    NO_POSTS_PLANNED(POSTS, null),

    NO_PREDECESSORS(DEPENDENCIES, GREEN),
    /** Number of predecessors, own latest start. */
    PREDECESSORS_IN_TIME(DEPENDENCIES, GREEN, Count.class, Day.class),
    /** Title, its P80 with lag, own latest start. */
    PREDECESSOR_AT_RISK(DEPENDENCIES, YELLOW, Text.class, Day.class, Day.class),
    /** Title, its P50 with lag, own latest start. */
    PREDECESSOR_LATE(DEPENDENCIES, RED, Text.class, Day.class, Day.class),
    /** Title. */
    PREDECESSOR_STOPPED(DEPENDENCIES, RED, Text.class),
    /** Title. */
    PREDECESSOR_REJECTED(DEPENDENCIES, RED, Text.class),
    /** Title of a predecessor without dates. */
    PREDECESSOR_UNKNOWN(DEPENDENCIES, null, Text.class),

    NO_OPEN_DECISION(DECISIONS, GREEN),
    /** Number of open decisions, day of the next one. */
    DECISIONS_NOT_DUE(DECISIONS, GREEN, Count.class, Day.class),
    /** Question, due day, days left. */
    DECISION_DUE_SOON(DECISIONS, YELLOW, Text.class, Day.class, Days.class),
    /** Question, due day, days overdue. */
    DECISION_OVERDUE(DECISIONS, YELLOW, Text.class, Day.class, Days.class),
    /** Question, due day, days overdue. */
    DECISION_LONG_OVERDUE(DECISIONS, RED, Text.class, Day.class, Days.class),

    /** Confirmed after the reporting date, before the report was made: day of the confirmation. */
    DATA_CONFIRMED_SINCE(DATA_AGE, GREEN, Day.class),
    /** Day of the confirmation, days since. */
    DATA_FRESH(DATA_AGE, GREEN, Day.class, Days.class),
    /** Day of the confirmation, days since. */
    DATA_AGEING(DATA_AGE, YELLOW, Day.class, Days.class),
    /** Day of the confirmation, days since. */
    DATA_STALE(DATA_AGE, GREY, Day.class, Days.class),
    DATA_NEVER_CONFIRMED(DATA_AGE, GREY);

    private final Dimension dimension;
    private final @Nullable Colour colour;
    private final List<Class<? extends Figure>> figures;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    ReasonKind(Dimension dimension, @Nullable Colour colour, Class<? extends Figure>... figures) {
        this.dimension = dimension;
        this.colour = colour;
        this.figures = List.of(figures);
    }

    public Dimension dimension() {
        return dimension;
    }

    public @Nullable Colour colour() {
        return colour;
    }

    public List<Class<? extends Figure>> figures() {
        return figures;
    }
}

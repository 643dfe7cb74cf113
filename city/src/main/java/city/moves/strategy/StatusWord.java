package city.moves.strategy;

import city.moves.engines.portfolio.Colour;
import city.moves.engines.portfolio.Dimension;
import city.moves.engines.portfolio.Status;

/** What people call a status. It is derived from the computed status and from nothing else. */
enum StatusWord {
    ON_PLAN,
    AT_RISK,
    DELAYED,
    CRITICAL,
    NO_DATA,
    PAUSED,
    STOPPED,
    DONE,
    /** Requested or decided. */
    PLANNED,
    /** Neither requested nor decided. */
    IDEA,
    DEFERRED,
    REJECTED;

    static StatusWord of(Status status) {
        return switch (status.lifeCycle()) {
            case RUNNING -> running(status);
            case PAUSED -> PAUSED;
            case STOPPED -> STOPPED;
            case DONE -> DONE;
            case REJECTED -> REJECTED;
            case REQUESTED, DECIDED -> PLANNED;
            case IDEA -> IDEA;
            case DEFERRED -> DEFERRED;
        };
    }

    private static StatusWord running(Status status) {
        return switch (status.overall()) {
            case GREEN -> ON_PLAN;
            case YELLOW -> AT_RISK;
            case RED -> scheduleIsRed(status) ? DELAYED : CRITICAL;
            case GREY -> NO_DATA;
            case null -> NO_DATA;
        };
    }

    private static boolean scheduleIsRed(Status status) {
        return status.dimensions().stream()
                .anyMatch(one -> one.dimension() == Dimension.SCHEDULE && one.colour() == Colour.RED);
    }

    /** The last part of the keys of its texts: {@code strategy.status.on-plan}. */
    String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

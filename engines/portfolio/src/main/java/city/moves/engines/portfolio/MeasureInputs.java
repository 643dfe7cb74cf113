package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the status of a measure depends on. Lists are put into one order (milestones by baseline, money and
 * posts by year, the rest by key), so that two equal sets of facts are equal records; a key or a year occurs once, except
 * that a measure may wait for both the start and the finish of one predecessor.
 *
 * @param start planned start of the current baseline, origin of the months of {@link EarnedSchedule}
 * @param haltedOn the day on which the measure was paused or stopped. Such a measure is judged as of that day: a paused
 *     one keeps its last colour, a stopped one its progress. Without the day, the reporting date takes its place. In any
 *     other state the day has no meaning. A done measure needs none: it stands on the day of its last milestone.
 * @param confirmedOn the day on which the owner last said that the data are right
 */
public record MeasureInputs(
        String key,
        LifeCycle lifeCycle,
        LocalDate start,
        LocalDate due,
        List<Milestone> milestones,
        List<MoneyYear> money,
        List<PostYear> posts,
        List<Predecessor> predecessors,
        List<OpenDecision> decisions,
        @Nullable LocalDate haltedOn,
        @Nullable LocalDate confirmedOn) {

    public MeasureInputs {
        Require.key(key);
        Require.day(start);
        Require.day(due);
        Require.day(haltedOn);
        Require.day(confirmedOn);
        Require.that(!due.isBefore(start), "a measure is not due before its start");
        Require.distinct(milestones, Milestone::key, "milestone");
        Require.distinct(money, MoneyYear::year, "year of money");
        Require.distinct(posts, PostYear::year, "year of posts");
        Require.distinct(predecessors, p -> p.key() + " " + p.type(), "predecessor");
        Require.distinct(decisions, OpenDecision::key, "decision");
        milestones = sorted(milestones, Comparator.comparing(Milestone::baseline).thenComparing(Milestone::key));
        money = sorted(money, Comparator.comparingInt(MoneyYear::year));
        posts = sorted(posts, Comparator.comparingInt(PostYear::year));
        predecessors = sorted(predecessors, Comparator.comparing(Predecessor::key).thenComparing(Predecessor::type));
        decisions = sorted(decisions, Comparator.comparing(OpenDecision::key));
    }

    /** The day whose facts count: nothing dated later has any influence. Time stands still for what no longer moves. */
    LocalDate asOf(LocalDate reportingDate) {
        LocalDate stillSince = switch (lifeCycle) {
            case PAUSED, STOPPED -> haltedOn;
            case DONE -> lastReached(reportingDate);
            case IDEA, REQUESTED, DECIDED, RUNNING, REJECTED, DEFERRED -> null;
        };
        return stillSince != null && stillSince.isBefore(reportingDate) ? stillSince : reportingDate;
    }

    private @Nullable LocalDate lastReached(LocalDate day) {
        return milestones.stream()
                .filter(milestone -> milestone.reachedBy(day))
                .map(Milestone::actual)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }
}

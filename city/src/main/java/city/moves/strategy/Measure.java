package city.moves.strategy;

import city.moves.engines.portfolio.LifeCycle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the strategy with everything that belongs to it; it is read, changed and remembered as a whole.
 *
 * @param key         readable part of its address
 * @param bundle      key of its bundle, and so of its field of action
 * @param office      key of the responsible department
 * @param offices     keys of the departments that take part
 * @param reason      why it was stopped, rejected or deferred; public
 * @param haltedOn    the day it was paused or ended early; null while nothing stops it
 * @param confirmedOn the day its owner last confirmed the data; null: never
 * @param remark      what the owner adds to the computed status
 * @param origin      where its name comes from
 * @param details     where everything else comes from that says no origin of its own: summary, office, days, milestones
 * @param version     raised by one with each change
 */
record Measure(UUID id, String key, String title, String summary, String bundle, String office, List<String> offices,
        LifeCycle lifeCycle, String reason, @Nullable LocalDate haltedOn, LocalDate startOn, LocalDate dueOn,
        @Nullable LocalDate confirmedOn, String remark, @Nullable LocalDate remarkOn, List<GoalWeight> goals, List<Milestone> milestones,
        List<BudgetLine> budget, List<PostLine> posts, List<Dependency> dependencies, Origin origin,
        Origin details, int version) {

    Measure {
        offices = List.copyOf(offices);
        goals = List.copyOf(goals);
        milestones = List.copyOf(milestones);
        budget = List.copyOf(budget);
        posts = List.copyOf(posts);
        dependencies = List.copyOf(dependencies);
        details = Objects.requireNonNullElse(details, origin.ofDetails());
    }

    /** A measure whose details come from where its name leads to expect. */
    Measure(UUID id, String key, String title, String summary, String bundle, String office, List<String> offices,
            LifeCycle lifeCycle, String reason, @Nullable LocalDate haltedOn, LocalDate startOn, LocalDate dueOn,
            @Nullable LocalDate confirmedOn, String remark, @Nullable LocalDate remarkOn, List<GoalWeight> goals,
            List<Milestone> milestones, List<BudgetLine> budget, List<PostLine> posts, List<Dependency> dependencies,
            Origin origin, int version) {
        this(id, key, title, summary, bundle, office, offices, lifeCycle, reason, haltedOn, startOn, dueOn, confirmedOn,
                remark, remarkOn, goals, milestones, budget, posts, dependencies, origin, origin.ofDetails(), version);
    }

    /** The open milestone that comes next; none where nothing goes on any more. */
    Optional<Milestone> nextMilestone() {
        return lifeCycle.next().isEmpty() ? Optional.empty()
                : milestones.stream().filter(Milestone::open).min(Comparator.comparing(Milestone::expected));
    }

    Optional<Milestone> milestone(String milestoneKey) {
        return milestones.stream().filter(milestone -> milestone.key().equals(milestoneKey)).findFirst();
    }

    /** True if anything about it but its name is an example. */
    boolean holdsExamples() {
        return details.isExample() || budget.stream().anyMatch(line -> line.origin().isExample())
                || posts.stream().anyMatch(line -> line.origin().isExample());
    }

    /** The same with an origin for what was entered just now. */
    Measure statedBy(Origin stated) {
        return new Measure(id, key, title, summary, bundle, office, offices, lifeCycle, reason, haltedOn, startOn, dueOn,
                confirmedOn, remark, remarkOn, goals, milestones,
                budget.stream().map(line -> line.from(line.origin().orIfEntered(stated))).toList(),
                posts.stream().map(line -> line.from(line.origin().orIfEntered(stated))).toList(), dependencies,
                origin.orIfEntered(stated), details.orIfEntered(stated), version);
    }

    Measure inVersion(int other) {
        return new Measure(id, key, title, summary, bundle, office, offices, lifeCycle, reason, haltedOn, startOn, dueOn,
                confirmedOn, remark, remarkOn, goals, milestones, budget, posts, dependencies, origin, details, other);
    }

    List<Milestone> publicMilestones() {
        return milestones.stream().filter(milestone -> milestone.withheld().isEmpty()).toList();
    }

    boolean withholdsMilestones() {
        return publicMilestones().size() < milestones.size();
    }

    MeasureDraft draft() {
        return new MeasureDraft(this);
    }
}

package city.moves.strategy;

import city.moves.engines.portfolio.LifeCycle;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects changes to a measure; {@link #measure} gives the next state of the immutable record. */
final class MeasureDraft {

    private final Measure before;
    private String title;
    private String summary;
    private String bundle;
    private String office;
    private LifeCycle lifeCycle;
    private String reason;
    private @Nullable LocalDate haltedOn;
    private LocalDate startOn;
    private LocalDate dueOn;
    private @Nullable LocalDate confirmedOn;
    private String remark;
    private @Nullable LocalDate remarkOn;
    private List<String> offices;
    private List<GoalWeight> goals;
    private List<Milestone> milestones;
    private List<BudgetLine> budget;
    private List<PostLine> posts;
    private List<Dependency> dependencies;

    MeasureDraft(Measure before) {
        this.before = before;
        title = before.title();
        summary = before.summary();
        bundle = before.bundle();
        office = before.office();
        lifeCycle = before.lifeCycle();
        reason = before.reason();
        haltedOn = before.haltedOn();
        startOn = before.startOn();
        dueOn = before.dueOn();
        confirmedOn = before.confirmedOn();
        remark = before.remark();
        remarkOn = before.remarkOn();
        offices = before.offices();
        goals = before.goals();
        milestones = before.milestones();
        budget = before.budget();
        posts = before.posts();
        dependencies = before.dependencies();
    }

    MeasureDraft called(String newTitle, String newSummary) {
        title = newTitle;
        summary = newSummary;
        return this;
    }

    MeasureDraft in(String newBundle) {
        bundle = newBundle;
        return this;
    }

    MeasureDraft ledBy(String newOffice, List<String> newOffices) {
        office = newOffice;
        offices = newOffices;
        return this;
    }

    MeasureDraft from(LocalDate newStart, LocalDate newDue) {
        startOn = newStart;
        dueOn = newDue;
        return this;
    }

    MeasureDraft becoming(LifeCycle next, String why, LocalDate day) {
        lifeCycle = next;
        reason = why;
        haltedOn = next == LifeCycle.PAUSED || next == LifeCycle.STOPPED ? day : null;
        return this;
    }

    MeasureDraft livingAs(Measure other) {
        lifeCycle = other.lifeCycle();
        reason = other.reason();
        haltedOn = other.haltedOn();
        return this;
    }

    MeasureDraft confirmed(LocalDate day) {
        confirmedOn = day;
        return this;
    }

    MeasureDraft remarked(String newRemark, LocalDate day) {
        if (!newRemark.equals(remark)) {
            remark = newRemark;
            remarkOn = newRemark.isEmpty() ? null : day;
        }
        return this;
    }

    MeasureDraft serving(List<GoalWeight> newGoals) {
        goals = newGoals;
        return this;
    }

    MeasureDraft withMilestones(List<Milestone> newMilestones) {
        milestones = newMilestones;
        return this;
    }

    MeasureDraft withBudget(List<BudgetLine> newBudget) {
        budget = newBudget;
        return this;
    }

    MeasureDraft withPosts(List<PostLine> newPosts) {
        posts = newPosts;
        return this;
    }

    MeasureDraft waitingFor(List<Dependency> newDependencies) {
        dependencies = newDependencies;
        return this;
    }

    Measure measure() {
        return new Measure(before.id(), before.key(), title, summary, bundle, office, offices, lifeCycle, reason,
                haltedOn, startOn, dueOn, confirmedOn, remark, remarkOn, goals, milestones, budget, posts, dependencies,
                title.equals(before.title()) ? before.origin() : Origin.ENTERED, before.details(), before.version());
    }
}

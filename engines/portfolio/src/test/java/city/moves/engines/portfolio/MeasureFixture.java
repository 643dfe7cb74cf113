package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A measure of the year 2026 that is green in every dimension on {@link #TODAY}; a test changes what it is about. */
final class MeasureFixture {
    static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final StatusRules RULES = new StatusRules(Thresholds.published());

    LifeCycle lifeCycle = LifeCycle.RUNNING;
    LocalDate start = START;
    LocalDate due = DUE;
    LocalDate haltedOn;
    LocalDate confirmedOn = TODAY;
    List<Milestone> milestones = new ArrayList<>(List.of(
            milestone("concept", 40, START.plusMonths(3), START.plusMonths(3)),
            milestone("launch", 60, START.plusMonths(11), null)));
    List<MoneyYear> money = new ArrayList<>(List.of(new MoneyYear(2026, 100_000L, 90_000L, 40_000L)));
    List<PostYear> posts = new ArrayList<>(List.of(new PostYear(2026, 1000, 1000)));
    List<Predecessor> predecessors = new ArrayList<>();
    List<OpenDecision> decisions = new ArrayList<>();

    static Milestone milestone(String key, int weight, LocalDate baseline, LocalDate actual) {
        return new Milestone(key, "Milestone " + key, weight, false, baseline, null, actual);
    }

    static Milestone mandatory(String key, int weight, LocalDate baseline, LocalDate actual) {
        return new Milestone(key, "Milestone " + key, weight, true, baseline, null, actual);
    }

    static Milestone forecast(String key, LocalDate optimistic, LocalDate likely, LocalDate pessimistic) {
        return new Milestone(key, "Milestone " + key, 0, false, likely,
                new Forecast(optimistic, likely, pessimistic), null);
    }

    MeasureFixture in(LifeCycle state) {
        lifeCycle = state;
        return this;
    }

    MeasureFixture milestones(Milestone... others) {
        milestones = List.of(others);
        return this;
    }

    MeasureFixture money(MoneyYear... others) {
        money = List.of(others);
        return this;
    }

    MeasureFixture posts(PostYear... others) {
        posts = List.of(others);
        return this;
    }

    MeasureFixture waitingFor(Predecessor... others) {
        predecessors = List.of(others);
        return this;
    }

    MeasureFixture decisionDue(LocalDate... days) {
        decisions = new ArrayList<>();
        for (LocalDate day : days) {
            decisions.add(new OpenDecision("decision-" + decisions.size(), "Which way?", day));
        }
        return this;
    }

    MeasureFixture confirmedOn(LocalDate day) {
        confirmedOn = day;
        return this;
    }

    MeasureFixture haltedOn(LocalDate day) {
        haltedOn = day;
        return this;
    }

    MeasureFixture due(LocalDate day) {
        due = day;
        return this;
    }

    MeasureInputs inputs() {
        return new MeasureInputs("measure", lifeCycle, start, due, milestones, money, posts, predecessors, decisions,
                haltedOn, confirmedOn);
    }

    Status judged() {
        return judgedOn(TODAY);
    }

    Status judgedOn(LocalDate day) {
        return RULES.judge(inputs(), day);
    }

    Reason reason(Dimension dimension) {
        return reason(judged(), dimension);
    }

    static Reason reason(Status status, Dimension dimension) {
        return status.dimensions().get(dimension.ordinal()).reason();
    }
}

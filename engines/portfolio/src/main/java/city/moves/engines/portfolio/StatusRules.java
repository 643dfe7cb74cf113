package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Judges measures by published thresholds. The same inputs, day, thresholds and {@link #VERSION} give the same status. */
public final class StatusRules {
    /** Changes whenever a rule changes, so that a stored status names the rules that made it. */
    public static final String VERSION = "1";

    private static final List<Function<Facts, Reason>> RULES = List.of(
            ScheduleRule::judge,
            MoneyRule::judge,
            PostsRule::judge,
            DependenciesRule::judge,
            DecisionsRule::judge,
            DataAgeRule::judge);

    private final Thresholds thresholds;

    public StatusRules(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    public Status judge(MeasureInputs inputs, LocalDate reportingDate) {
        Require.day(reportingDate);
        LocalDate asOf = inputs.asOf(reportingDate);
        Progress progress = Progress.of(inputs, asOf);
        if (!inputs.lifeCycle().hasColour()) {
            return new Status(inputs.lifeCycle(), asOf, List.of(), progress);
        }
        Facts facts = new Facts(inputs, reportingDate, asOf, progress, thresholds);
        List<DimensionStatus> dimensions =
                RULES.stream().map(rule -> new DimensionStatus(rule.apply(facts))).toList();
        return new Status(inputs.lifeCycle(), asOf, dimensions, progress);
    }
}

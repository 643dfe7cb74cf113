package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.List;

/** Judges measures by published thresholds. The same inputs, day, thresholds and version give the same status. */
public final class StatusRules {
    private final RuleVersion version;
    private final Thresholds thresholds;

    /** The rules in force. */
    public StatusRules(Thresholds thresholds) {
        this(RuleVersion.CURRENT, thresholds);
    }

    public StatusRules(RuleVersion version, Thresholds thresholds) {
        this.version = version;
        this.thresholds = thresholds;
    }

    public Status judge(MeasureInputs inputs, LocalDate reportingDate) {
        Require.day(reportingDate);
        LocalDate asOf = inputs.asOf(reportingDate);
        LocalDate plannedUntil = version.planGoesOn(inputs.lifeCycle()) ? reportingDate : asOf;
        Progress progress = Progress.of(inputs, asOf, plannedUntil);
        if (!inputs.lifeCycle().hasColour()) {
            return new Status(inputs.lifeCycle(), asOf, List.of(), progress);
        }
        Facts facts = new Facts(inputs, reportingDate, asOf, progress, thresholds);
        List<DimensionStatus> dimensions =
                version.rules().stream().map(rule -> new DimensionStatus(rule.apply(facts))).toList();
        return new Status(inputs.lifeCycle(), asOf, dimensions, progress);
    }
}

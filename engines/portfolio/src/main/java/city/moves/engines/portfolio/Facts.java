package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a rule looks at. */
record Facts(MeasureInputs inputs, LocalDate reportingDate, LocalDate asOf, Progress progress, Thresholds thresholds) {

    /** Days from the day judged until the given one; negative when it has passed. */
    long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(asOf, day);
    }
}

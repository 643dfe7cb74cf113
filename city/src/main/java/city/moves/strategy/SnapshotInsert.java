package city.moves.strategy;

import city.moves.engines.portfolio.CanonicalText;
import city.moves.engines.portfolio.Figure;
import city.moves.engines.portfolio.Finish;
import city.moves.engines.portfolio.Fraction;
import city.moves.engines.portfolio.Progress;
import city.moves.engines.portfolio.ReasonKind;
import city.moves.engines.portfolio.Status;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes snapshots, with the columns that lists sort and filter by. */
final class SnapshotInsert {

    private SnapshotInsert() {}

    static void into(JdbcClient database, JsonMapper mapper, List<Snapshot> snapshots) {
        for (Snapshot snapshot : snapshots) {
            Measure measure = snapshot.measure();
            Status status = snapshot.status();
            Finish finish = status.progress().finish();
            Milestone next = measure.nextMilestone().filter(milestone -> milestone.withheld().isEmpty()).orElse(null);
            database.sql("""
                    insert into strategy.status_snapshot (day, measure, measure_key, title, field, bundle, office, word,
                        previous_word, start_on, due_on, finish_likely, finish_safe, planned_share, earned_share,
                        next_title, next_baseline, next_expected, late_days, state, inputs, outcome)
                    values (:day, :measure, :key, :title, :field, :bundle, :office, :word,
                        :previous, :start, :due, :likely, :safe, :planned, :earned,
                        :nextTitle, :nextBaseline, :nextExpected, :late, :state, :inputs, :outcome)
                    """)
                    .param("day", snapshot.day()).param("measure", measure.id()).param("key", measure.key())
                    .param("title", measure.title()).param("field", snapshot.field()).param("bundle", measure.bundle())
                    .param("office", measure.office()).param("word", snapshot.word().name())
                    .param("previous", snapshot.previous() == null ? null : snapshot.previous().name())
                    .param("start", measure.startOn()).param("due", measure.dueOn())
                    .param("likely", finish == null ? null : finish.p50())
                    .param("safe", finish == null ? null : finish.p80())
                    .param("planned", plannedPermille(status.progress()))
                    .param("earned", permille(status.earnedShare()))
                    .param("nextTitle", next == null ? null : next.title())
                    .param("nextBaseline", next == null ? null : next.baseline())
                    .param("nextExpected", next == null ? null : next.expected())
                    .param("late", lateDays(status, finish, measure.dueOn()))
                    .param("state", mapper.writeValueAsString(measure))
                    .param("inputs", CanonicalText.of(snapshot.inputs()))
                    .param("outcome", CanonicalText.of(status))
                    .update();
        }
    }

    private static int plannedPermille(Progress progress) {
        return progress.totalWeight() == 0 ? 0
                : permille(Fraction.of(progress.plannedWeight(), progress.totalWeight()));
    }

    private static int permille(Fraction share) {
        return share.times(Fraction.of(1000)).rounded(0).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** The longer of: a mandatory milestone's days overdue, the likely finish's days after the due day. */
    private static long lateDays(Status status, @Nullable Finish finish, LocalDate due) {
        long byFinish = finish == null ? 0 : ChronoUnit.DAYS.between(due, finish.p50());
        long byMilestone = status.dimensions().stream()
                .filter(dimension -> dimension.reason().kind() == ReasonKind.MILESTONE_OVERDUE)
                .flatMap(dimension -> dimension.reason().figures().stream())
                .mapToLong(figure -> figure instanceof Figure.Days days ? days.number() : 0)
                .max().orElse(0);
        return Math.max(0, Math.max(byFinish, byMilestone));
    }
}

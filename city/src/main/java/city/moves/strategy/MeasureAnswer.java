package city.moves.strategy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure in a list for programs; shares are 0 to 1.
 *
 * @param provenance {@code DEMO} if anything but its name is an example, so that no figure looks like a fact
 */
record MeasureAnswer(String key, String title, int field, String bundle, String office, String status,
        @Nullable String previousStatus, LocalDate start, LocalDate due, @Nullable LocalDate finishLikely,
        @Nullable LocalDate finishSafe, double plannedShare, double earnedShare, @Nullable String nextMilestone,
        @Nullable LocalDate nextMilestonePlanned, @Nullable LocalDate nextMilestoneExpected, int lateDays,
        String reason, String provenance, OriginsAnswer origins) {

    static MeasureAnswer of(SnapshotRow row, String rules, List<Source> sources, StrategyWords words) {
        return new MeasureAnswer(row.key(), row.title(), row.field(), row.bundle(), row.office(), row.word().slug(),
                row.previous() == null ? null : row.previous().slug(), row.startOn(), row.dueOn(), row.finishLikely(),
                row.finishSafe(), row.plannedShare() / 1000.0, row.earnedShare() / 1000.0, row.nextTitle(),
                row.nextBaseline(), row.nextExpected(), row.lateDays(), words.decisive(row.outcome()),
                row.details().kind().name(), OriginsAnswer.of(row.origin(), row.details(), row.details().isExample(),
                        rules, sources));
    }
}

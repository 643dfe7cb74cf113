package city.moves.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a public list: a measure at a reporting date without its details.
 *
 * @param plannedShare what was planned to be reached by then, in thousandths of the whole
 * @param earnedShare  what was reached, in thousandths of the whole
 * @param finishLikely the day it is finished with a probability of 50 in a hundred
 * @param finishSafe   the same with 80 in a hundred
 * @param nextTitle    the next open milestone; null if there is none
 * @param lateDays     how many days it is behind its due day; 0 if it is not
 * @param outcome      the judgement in its canonical text
 * @param origin       where its name comes from
 * @param details      where its days and milestones come from, and so what the judgement was computed from
 */
record SnapshotRow(String key, String title, int field, String bundle, String office, StatusWord word,
        @Nullable StatusWord previous, LocalDate startOn, LocalDate dueOn, @Nullable LocalDate finishLikely,
        @Nullable LocalDate finishSafe, int plannedShare, int earnedShare, @Nullable String nextTitle,
        @Nullable LocalDate nextBaseline, @Nullable LocalDate nextExpected, int lateDays, String outcome,
        Origin origin, Origin details) {}

package city.moves.strategy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of measures and their milestones: one row per milestone, a measure without any has one row. */
final class MeasureTable {

    static final List<String> COLUMNS = List.of("kennung", "titel", "kurz", "buendel", "amt", "beteiligt", "beginn",
            "faellig", "schritt", "schritt-titel", "gewicht", "pflicht", "plan", "frueh", "wahrscheinlich", "spaet",
            "erreicht", "nachweis", "verdeckt");
    static final String OFFICE_SEPARATOR = " ";

    private MeasureTable() {}

    static List<@Nullable Object[]> rows(Measure measure) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        measure.milestones().forEach(milestone -> rows.add(row(measure, milestone)));
        if (rows.isEmpty()) {
            rows.add(row(measure, null));
        }
        return rows;
    }

    private static @Nullable Object[] row(Measure measure, @Nullable Milestone milestone) {
        @Nullable Object[] row = new Object[COLUMNS.size()];
        row[0] = measure.key();
        row[1] = measure.title();
        row[2] = measure.summary();
        row[3] = measure.bundle();
        row[4] = measure.office();
        row[5] = String.join(OFFICE_SEPARATOR, measure.offices());
        row[6] = measure.startOn();
        row[7] = measure.dueOn();
        if (milestone != null) {
            Forecast forecast = milestone.forecast();
            row[8] = milestone.key();
            row[9] = milestone.title();
            row[10] = milestone.weight();
            row[11] = milestone.mandatory() ? "ja" : "nein";
            row[12] = milestone.baseline();
            row[13] = forecast == null ? null : forecast.optimistic();
            row[14] = forecast == null ? null : forecast.likely();
            row[15] = forecast == null ? null : forecast.pessimistic();
            row[16] = milestone.actual();
            row[17] = milestone.evidence();
            row[18] = milestone.withheld();
        }
        return row;
    }
}

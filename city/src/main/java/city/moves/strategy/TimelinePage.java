package city.moves.strategy;

import city.moves.platform.web.Gantt;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/zeitplan}: the measures of a field, or the first of all fields, along the years. */
@Controller
class TimelinePage {

    private static final int PER_FIELD = 12;
    private static final int MOST = 200;

    private final Edition edition;
    private final Tree tree;
    private final Snapshots snapshots;

    TimelinePage(Edition edition, Tree tree, Snapshots snapshots) {
        this.edition = edition;
        this.tree = tree;
        this.snapshots = snapshots;
    }

    @GetMapping("/strategie/zeitplan")
    ModelAndView show(@RequestParam(defaultValue = "") String feld, @RequestParam(defaultValue = "") String stand,
            Page page) {
        ReportingDate date = edition.existing(stand, page);
        List<FieldOfAction> fields = tree.fields();
        List<FieldOfAction> chosen = fields.stream()
                .filter(field -> feld.equals(String.valueOf(field.number()))).toList();
        List<SnapshotRow> rows = chosen.isEmpty() ? snapshots.firstOfEachField(date.day(), PER_FIELD)
                : snapshots.list(date.day(), SnapshotFilter.ofField(chosen.getFirst().number()), TitleKey.START, MOST)
                        .items();
        StrategyWords words = new StrategyWords(page);
        return page.show("strategy/timeline", new TimelineView(words, date, !stand.isBlank(), fields,
                chosen.isEmpty() ? 0 : chosen.getFirst().number(),
                gantt(rows, fields, date.day(), words, page), rows.size()));
    }

    private static Gantt gantt(List<SnapshotRow> rows, List<FieldOfAction> fields, LocalDate day, StrategyWords words,
            Page page) {
        List<Gantt.Group> groups = new ArrayList<>();
        for (FieldOfAction field : fields) {
            List<Gantt.Row> inField = rows.stream().filter(row -> row.field() == field.number())
                    .map(row -> ganttRow(row, words, page)).toList();
            if (!inField.isEmpty()) {
                groups.add(new Gantt.Group(field.number() + " " + words.title(field), inField));
            }
        }
        return new Gantt(LocalDate.of(day.getYear() - 2, 1, 1), LocalDate.of(day.getYear() + 3, 1, 1), day, groups);
    }

    private static Gantt.Row ganttRow(SnapshotRow row, StrategyWords words, Page page) {
        LocalDate end = end(row);
        long days = ChronoUnit.DAYS.between(row.startOn(), end);
        String next = row.nextTitle() == null ? "" : row.nextTitle();
        String nextDay = row.nextBaseline() == null ? words.finished(row) : page.formats().day(row.nextBaseline());
        return new Gantt.Row(row.title(), Language.DE.tag(), page.href("/strategie/massnahmen/" + row.key()),
                words.mark(row.word()), words.word(row.word()), row.startOn(),
                row.startOn().plusDays(days * row.earnedShare() / 1000), end, row.nextBaseline(), next, nextDay);
    }

    /** A finished measure ends on the day of its last milestone, any other not before its due day. */
    private static LocalDate end(SnapshotRow row) {
        LocalDate finish = row.finishLikely();
        if (finish == null) {
            return row.dueOn();
        }
        return row.word() == StatusWord.DONE || finish.isAfter(row.dueOn()) ? finish : row.dueOn();
    }
}

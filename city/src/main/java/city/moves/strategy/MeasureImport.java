package city.moves.strategy;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.strategy.TableReader.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next states of measures from the rows of a table and notes what is wrong with each row. What a table does
 * not name stays as it is: an import adds and changes, it deletes nothing.
 */
final class MeasureImport implements TableImport {

    private final Known known;
    private final Supplier<UUID> ids;
    private final Set<String> steps = new HashSet<>();
    private final Map<String, Row> firstRows = new LinkedHashMap<>();
    private final Map<String, Measure> results = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    MeasureImport(Known known, Supplier<UUID> ids) {
        this.known = known;
        this.ids = ids;
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public List<Measure> results() {
        return List.copyOf(results.values());
    }

    @Override
    public void read(Row row) {
        TableCells cells = new TableCells(row, problems);
        int before = problems.size();
        String key = row.cell("kennung");
        if (!AddingMeasure.isKey(key)) {
            cells.refuse("kennung", "strategy.desk.add.no-key");
            return;
        }
        Row first = firstRows.putIfAbsent(key, row);
        Measure measure = first == null ? head(key, cells) : results.get(key);
        if (first != null) {
            sameHead(first, row, cells);
        }
        if (measure != null && !row.cell("schritt").isEmpty()) {
            measure = withMilestone(measure, cells);
        }
        if (measure != null && problems.size() == before) {
            checkPlan(key, measure, cells);
        }
        if (measure != null) {
            results.put(key, measure);
        }
    }

    private void checkPlan(String key, Measure measure, TableCells cells) {
        Measure stored = known.measures().get(key);
        if (stored != null && !MeasureRules.planIsOpen(stored) && MeasureRules.changesPlan(stored, measure)) {
            cells.refuse("", "strategy.desk.edit.plan-locked");
        }
    }

    private @Nullable Measure head(String key, TableCells cells) {
        String title = cells.required("titel", 200, "strategy.desk.edit.no-title");
        String summary = cells.text("kurz", 4000);
        String bundle = cells.oneOf("buendel", known.bundles(), "strategy.desk.edit.no-bundle");
        String office = cells.oneOf("amt", known.offices(), "strategy.desk.edit.no-office");
        List<String> offices = cells.list("beteiligt", known.offices(), "strategy.desk.edit.no-office");
        LocalDate start = cells.requiredDay("beginn", "strategy.desk.edit.no-start");
        LocalDate due = cells.requiredDay("faellig", "strategy.desk.edit.no-due");
        if (start == null || due == null) {
            return null;
        }
        if (due.isBefore(start)) {
            cells.refuse("faellig", "strategy.desk.edit.due-before-start");
        }
        Measure stored = known.measures().get(key);
        Measure before = stored != null ? stored : new Measure(ids.get(), key, title, summary, bundle, office, offices,
                LifeCycle.IDEA, "", null, start, due, null, "", null, List.of(), List.of(), List.of(), List.of(),
                List.of(), Origin.ENTERED, 1);
        return before.draft().called(title, summary).in(bundle).ledBy(office, offices).from(start, due).measure();
    }

    private static void sameHead(Row first, Row row, TableCells cells) {
        for (String column : MeasureTable.COLUMNS.subList(1, 8)) {
            if (!first.cell(column).equals(row.cell(column))) {
                cells.refuse(column, "strategy.desk.import.other-head", String.valueOf(first.number()));
            }
        }
    }

    private Measure withMilestone(Measure measure, TableCells cells) {
        Milestone milestone = milestone(cells);
        if (milestone == null) {
            return measure;
        }
        if (milestone.reachedAhead(measure, known.today())) {
            cells.refuse("erreicht", "strategy.desk.confirm.reached-ahead");
        }
        if (!steps.add(measure.key() + " " + milestone.key())) {
            cells.refuse("schritt", "strategy.desk.edit.milestone-twice", milestone.key());
            return measure;
        }
        List<Milestone> milestones = new ArrayList<>(measure.milestones());
        milestones.replaceAll(one -> one.key().equals(milestone.key()) ? milestone : one);
        if (!milestones.contains(milestone)) {
            milestones.add(milestone);
        }
        return measure.draft().withMilestones(milestones).measure();
    }

    private @Nullable Milestone milestone(TableCells cells) {
        String key = cells.text("schritt", 80);
        if (!AddingMeasure.isKey(key)) {
            cells.refuse("schritt", "strategy.desk.import.no-step-key");
        }
        String title = cells.required("schritt-titel", 200, "strategy.desk.edit.no-title");
        Integer weight = cells.number("gewicht", 1, 1000);
        LocalDate plan = cells.requiredDay("plan", "strategy.desk.edit.no-plan");
        Forecast forecast = cells.forecast("frueh", "wahrscheinlich", "spaet");
        LocalDate actual = cells.day("erreicht");
        String evidence = cells.text("nachweis", ConfirmForm.LONGEST_EVIDENCE);
        String withheld = cells.text("verdeckt", 300);
        boolean mandatory = cells.yes("pflicht");
        return plan == null ? null : new Milestone(key, title, Objects.requireNonNullElse(weight, 1), mandatory, plan,
                forecast, actual, evidence, withheld);
    }
}

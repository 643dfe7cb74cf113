package city.moves.strategy;

import city.moves.platform.values.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A measure as the fields of the form that edits it, by name; empty fields are left out. */
final class EditFields {

    /** How many empty rows a form offers for what is to be added. */
    static final int EMPTY_ROWS = 2;
    static final String CHOSEN = "ja";

    private final Map<String, String> fields = new LinkedHashMap<>();

    private EditFields() {}

    static Map<String, String> of(Measure measure) {
        EditFields all = new EditFields();
        all.put("titel", measure.title());
        all.put("kurz", measure.summary());
        all.put("buendel", measure.bundle());
        all.put("amt", measure.office());
        measure.offices().forEach(office -> all.put("mit-" + office, CHOSEN));
        all.put("beginn", DeskDays.text(measure.startOn()));
        all.put("faellig", DeskDays.text(measure.dueOn()));
        measure.goals().forEach(goal -> all.put("ziel-" + goal.goal(), String.valueOf(goal.weight())));
        measure.milestones().forEach(all::addMilestone);
        MoneyRows.of(measure.budget()).forEach(all::addMoney);
        for (int index = 0; index < measure.posts().size(); index++) {
            all.addPosts("stelle-" + index, measure.posts().get(index));
        }
        for (int index = 0; index < measure.dependencies().size(); index++) {
            all.addDependency("warten-" + index, measure.dependencies().get(index));
        }
        return all.fields;
    }

    /** Keys of the rows of milestones: those there are, and new ones that are free. */
    static List<String> milestoneRows(Measure measure, boolean withEmpty) {
        List<String> rows = new ArrayList<>(measure.milestones().stream().map(Milestone::key).toList());
        if (withEmpty) {
            rows.addAll(emptyMilestoneRows(measure));
        }
        return rows;
    }

    /** Keys that milestones to be added will have. */
    static List<String> emptyMilestoneRows(Measure measure) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> "m" + number)
                .filter(key -> measure.milestone(key).isEmpty()).limit(EMPTY_ROWS).toList();
    }

    /** Rows of money: {@code 2026-STAFF} for one there is, {@code neu-1} for one to be added. */
    static List<String> moneyRows(Measure measure) {
        List<String> rows = new ArrayList<>(MoneyRows.of(measure.budget()).stream()
                .map(line -> line.year() + "-" + line.kind()).toList());
        for (int number = 1; number <= EMPTY_ROWS; number++) {
            rows.add("neu-" + number);
        }
        return rows;
    }

    private void addMilestone(Milestone milestone) {
        String row = "schritt-" + milestone.key();
        put(row + "-titel", milestone.title());
        put(row + "-gewicht", String.valueOf(milestone.weight()));
        put(row + "-pflicht", milestone.mandatory() ? CHOSEN : "");
        put(row + "-plan", DeskDays.text(milestone.baseline()));
        Forecast forecast = milestone.forecast();
        if (forecast != null) {
            put(row + "-frueh", DeskDays.text(forecast.optimistic()));
            put(row + "-wahrscheinlich", DeskDays.text(forecast.likely()));
            put(row + "-spaet", DeskDays.text(forecast.pessimistic()));
        }
        put(row + "-erreicht", DeskDays.text(milestone.actual()));
        put(row + "-nachweis", milestone.evidence());
        put(row + "-verdeckt", milestone.withheld());
    }

    private void addMoney(MoneyLine line) {
        String row = "geld-" + line.year() + "-" + line.kind();
        put(row + "-REQUESTED", amount(line.requested()));
        put(row + "-APPROVED", amount(line.approved()));
        put(row + "-FORECAST", amount(line.forecast()));
        put(row + "-ACTUAL", amount(line.actual()));
        put(row + "-verdeckt", line.withheld());
    }

    private void addPosts(String row, PostLine line) {
        put(row + "-jahr", String.valueOf(line.year()));
        put(row + "-gruppe", line.payGrade());
        put(row + "-art", line.layer().name());
        put(row + "-zahl", hundredths(line.posts().hundredths()));
        put(row + "-besetzt", DeskDays.text(line.filledOn()));
    }

    private void addDependency(String row, Dependency dependency) {
        put(row + "-auf", dependency.predecessor());
        put(row + "-art", dependency.type().name());
        put(row + "-tage", String.valueOf(dependency.lagDays()));
        put(row + "-grund", dependency.reason());
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "" : hundredths(money.cents());
    }

    private static String hundredths(long number) {
        return BigDecimal.valueOf(number, 2).toPlainString().replace('.', ',');
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}

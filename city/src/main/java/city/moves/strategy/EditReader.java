package city.moves.strategy;

import city.moves.engines.portfolio.DependencyType;
import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import city.moves.platform.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the form that edits a measure. What is wrong stands in the form afterwards, and nothing may be stored then. */
final class EditReader {

    private static final int LONGEST_TITLE = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Form form;
    private final Measure seen;

    /** @param seen the version that the person saw */
    EditReader(Form form, Measure seen) {
        this.form = form;
        this.seen = seen;
    }

    Measure read(List<String> offices, List<StrategicGoal> goals) {
        LocalDate start = form.requiredDay("beginn", "strategy.desk.edit.no-start");
        LocalDate due = MeasureRules.planIsOpen(seen) ? form.requiredDay("faellig", "strategy.desk.edit.no-due")
                : seen.dueOn();
        return seen.draft()
                .called(form.requiredText("titel", LONGEST_TITLE, "strategy.desk.edit.no-title"),
                        form.text("kurz", 4000))
                .in(form.value("buendel"))
                .ledBy(form.value("amt"), offices.stream().filter(office -> form.isChosen("mit-" + office,
                        EditFields.CHOSEN)).toList())
                .from(start == null ? seen.startOn() : start, due == null ? seen.dueOn() : due)
                .serving(goals(goals)).withMilestones(milestones()).withBudget(budget()).withPosts(posts())
                .waitingFor(dependencies()).measure();
    }

    private List<GoalWeight> goals(List<StrategicGoal> goals) {
        List<GoalWeight> weights = new ArrayList<>();
        for (StrategicGoal goal : goals) {
            Integer weight = form.number("ziel-" + goal.key(), 1, 100);
            if (weight != null) {
                weights.add(new GoalWeight(goal.key(), weight));
            }
        }
        return weights;
    }

    private List<Milestone> milestones() {
        List<Milestone> milestones = new ArrayList<>();
        boolean open = MeasureRules.planIsOpen(seen);
        for (String key : EditFields.milestoneRows(seen, open)) {
            String row = "schritt-" + key;
            if (!form.value(row + "-titel").isBlank() || !open) {
                milestones.add(milestone(key, row, open));
            }
        }
        return milestones;
    }

    private Milestone milestone(String key, String row, boolean open) {
        Milestone before = seen.milestone(key).orElse(null);
        String title = form.requiredText(row + "-titel", LONGEST_TITLE, "strategy.desk.edit.no-title");
        LocalDate actual = form.day(row + "-erreicht");
        Forecast forecast = DeskDays.forecast(form, row + "-frueh", row + "-wahrscheinlich", row + "-spaet");
        String evidence = form.text(row + "-nachweis", ConfirmForm.LONGEST_EVIDENCE);
        String withheld = form.text(row + "-verdeckt", 300);
        if (!open && before != null) {
            return new Milestone(key, title, before.weight(), before.mandatory(), before.baseline(), forecast, actual,
                    evidence, withheld);
        }
        Integer weight = form.number(row + "-gewicht", 1, 1000);
        LocalDate plan = form.requiredDay(row + "-plan", "strategy.desk.edit.no-plan");
        return new Milestone(key, title, weight == null ? 1 : weight,
                form.isChosen(row + "-pflicht", EditFields.CHOSEN), plan == null ? seen.dueOn() : plan, forecast,
                actual, evidence, withheld);
    }

    private List<BudgetLine> budget() {
        Map<String, BudgetLine> lines = new LinkedHashMap<>();
        for (String row : EditFields.moneyRows(seen)) {
            String name = "geld-" + row;
            boolean added = row.startsWith("neu-");
            Integer year = added ? form.number(name + "-jahr", FIRST_YEAR, LAST_YEAR)
                    : Integer.valueOf(row.substring(0, row.indexOf('-')));
            MoneyKind kind = added ? form.choice(name + "-art", MoneyKind.class)
                    : MoneyKind.valueOf(row.substring(row.indexOf('-') + 1));
            for (Layer layer : Layer.values()) {
                addAmount(lines, name, year, kind, layer);
            }
        }
        return List.copyOf(lines.values());
    }

    private void addAmount(Map<String, BudgetLine> lines, String name, @Nullable Integer year,
            @Nullable MoneyKind kind, Layer layer) {
        Money amount = form.money(name + "-" + layer);
        if (amount == null) {
            return;
        }
        if (year == null || kind == null) {
            form.refuse(name + (year == null ? "-jahr" : "-art"), "strategy.desk.edit.money-whole");
            return;
        }
        if (!layer.takes(amount)) {
            form.refuse(name + "-" + layer, "strategy.desk.edit.money-below-zero");
            return;
        }
        BudgetLine before = seen.budget().stream().filter(line -> line.year() == year && line.kind() == kind
                && line.layer() == layer).findFirst().orElse(null);
        Origin origin = before == null || !before.amount().equals(amount) ? Origin.ENTERED : before.origin();
        BudgetLine line = new BudgetLine(year, kind, layer, amount, origin, form.text(name + "-verdeckt", 300));
        if (lines.put(year + " " + kind + " " + layer, line) != null) {
            form.refuse(name + "-jahr", "strategy.desk.edit.money-twice");
        }
    }

    private List<PostLine> posts() {
        List<PostLine> lines = new ArrayList<>();
        for (int index = 0; index < seen.posts().size() + EditFields.EMPTY_ROWS; index++) {
            String row = "stelle-" + index;
            Integer posts = form.hundredths(row + "-zahl");
            if (posts != null) {
                Integer year = form.required(row + "-jahr", "strategy.desk.edit.posts-whole",
                        form.number(row + "-jahr", FIRST_YEAR, LAST_YEAR));
                Layer layer = form.required(row + "-art", "strategy.desk.edit.posts-whole",
                        form.choice(row + "-art", Layer.class));
                if (posts < 0) {
                    form.refuse(row + "-zahl", "web.form.no-hundredths");
                }
                lines.add(known(new PostLine(year == null ? FIRST_YEAR : year, form.text(row + "-gruppe", 20),
                        layer == null ? Layer.REQUESTED : layer, new Posts(Math.max(0, posts)),
                        form.day(row + "-besetzt"), Origin.ENTERED)));
            }
        }
        return lines;
    }

    /** A line that says what it said before keeps its origin. */
    private PostLine known(PostLine typed) {
        return seen.posts().stream().filter(line -> typed.equals(new PostLine(line.year(), line.payGrade(),
                line.layer(), line.posts(), line.filledOn(), Origin.ENTERED))).findFirst().orElse(typed);
    }

    private List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        for (int index = 0; index < seen.dependencies().size() + EditFields.EMPTY_ROWS; index++) {
            String row = "warten-" + index;
            String awaited = form.value(row + "-auf").strip();
            if (!awaited.isEmpty()) {
                DependencyType type = form.required(row + "-art", "strategy.desk.edit.dependency-whole",
                        form.choice(row + "-art", DependencyType.class));
                Integer days = form.number(row + "-tage", -3650, 3650);
                dependencies.add(new Dependency(awaited, type == null ? DependencyType.FINISH_START : type,
                        days == null ? 0 : days, form.text(row + "-grund", 500)));
            }
        }
        return dependencies;
    }
}

package city.moves.strategy;

import city.moves.strategy.TableImport.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goals: one row per goal that a measure serves. Without a weight it does not serve it. */
final class GoalTable implements LineTable {

    @Override
    public List<String> columns() {
        return List.of("ziel", "gewicht");
    }

    @Override
    public List<@Nullable Object[]> rows(Measure measure) {
        return measure.goals().stream().map(goal -> new @Nullable Object[] {goal.goal(), goal.weight()}).toList();
    }

    @Override
    public @Nullable Line read(Measure measure, TableCells cells, Known known) {
        String goal = cells.oneOf("ziel", known.goals(), "strategy.desk.import.no-goal");
        Integer weight = cells.number("gewicht", 1, 100);
        List<GoalWeight> goals = new ArrayList<>(measure.goals());
        if (weight == null) {
            goals.removeIf(one -> one.goal().equals(goal));
        } else if (goals.stream().anyMatch(one -> one.goal().equals(goal))) {
            goals.replaceAll(one -> one.goal().equals(goal) ? new GoalWeight(goal, weight) : one);
        } else {
            goals.add(new GoalWeight(goal, weight));
        }
        return new Line(List.of(goal), measure.draft().serving(goals).measure());
    }
}

package city.moves.strategy;

import city.moves.strategy.TableImport.Problem;
import city.moves.strategy.TableReader.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a table as a whole may not do, although each of its rows is right. */
@Component
class TableConflicts {

    private final MeasureVersions versions;
    private final MeasureRules rules;

    TableConflicts(MeasureVersions versions, MeasureRules rules) {
        this.versions = versions;
        this.rules = rules;
    }

    /**
     * Finds what the table would overwrite although somebody changed it since the table was downloaded, and measures
     * that would wait for each other in a circle.
     *
     * @param stored the measures as they are, by key
     * @param wanted the measures as the table wants them
     */
    List<Problem> of(List<Row> rows, Map<String, Measure> stored, List<Measure> wanted) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Long> firstRows = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : rows) {
            String key = row.cell(StrategyTable.KEY);
            firstRows.putIfAbsent(key, row.number());
            Integer version = new TableCells(row, problems).number(StrategyTable.VERSION, 1, Integer.MAX_VALUE);
            if (version != null) {
                seen.merge(key, version, Math::min);
            }
        }
        wanted.stream().filter(after -> overwrites(stored.get(after.key()), after, seen.get(after.key())))
                .forEach(after -> problems.add(new Problem(firstRows.getOrDefault(after.key(), 0L),
                        StrategyTable.VERSION, "strategy.desk.import.stale", List.of())));
        circle(stored, wanted).ifPresent(circle -> problems.add(new Problem(
                circle.stream().map(firstRows::get).filter(Objects::nonNull).findFirst().orElse(0L),
                DependencyTable.AWAITED, "strategy.desk.edit.cycle", List.of(MeasureRules.written(circle)))));
        return problems;
    }

    /** True if the table changes a fact that is another one now than in the version that was downloaded. */
    private boolean overwrites(@Nullable Measure stored, Measure after, @Nullable Integer seen) {
        if (stored == null || seen == null || seen == stored.version()) {
            return false;
        }
        Set<String> said = MeasureFacts.changes(stored, after).keySet();
        return !said.isEmpty() && versions.inVersion(after.key(), seen)
                .map(then -> !Collections.disjoint(said, MeasureFacts.changes(then, stored).keySet())).orElse(true);
    }

    private Optional<List<String>> circle(Map<String, Measure> stored, List<Measure> wanted) {
        List<Measure> rewired = wanted.stream().filter(after -> {
            Measure before = stored.get(after.key());
            return before != null && !before.dependencies().equals(after.dependencies());
        }).toList();
        return rewired.isEmpty() ? Optional.empty() : rules.circle(rewired);
    }
}

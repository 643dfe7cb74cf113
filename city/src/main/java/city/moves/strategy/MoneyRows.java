package city.moves.strategy;

import city.moves.platform.values.Money;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure's money as the desk sees it: one row per year and kind, withheld amounts included. */
final class MoneyRows {

    private MoneyRows() {}

    private record YearAndKind(int year, MoneyKind kind) {}

    static List<MoneyLine> of(List<BudgetLine> budget) {
        return budget.stream().map(line -> new YearAndKind(line.year(), line.kind())).distinct()
                .sorted(Comparator.comparingInt(YearAndKind::year).thenComparing(YearAndKind::kind))
                .map(key -> row(key, budget.stream()
                        .filter(line -> line.year() == key.year() && line.kind() == key.kind()).toList()))
                .toList();
    }

    private static MoneyLine row(YearAndKind key, List<BudgetLine> lines) {
        String withheld = lines.stream().map(BudgetLine::withheld).filter(reason -> !reason.isEmpty()).findFirst()
                .orElse("");
        return new MoneyLine(key.year(), key.kind(), amount(lines, Layer.REQUESTED), amount(lines, Layer.APPROVED),
                amount(lines, Layer.FORECAST), amount(lines, Layer.ACTUAL), withheld);
    }

    private static @Nullable Money amount(List<BudgetLine> lines, Layer layer) {
        return lines.stream().filter(line -> line.layer() == layer).map(BudgetLine::amount).findFirst().orElse(null);
    }
}

package city.moves.strategy;

import city.moves.platform.values.Money;
import city.moves.strategy.TableImport.Known;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Money: one row per year and kind, one column per layer. An empty amount is not known. */
final class MoneyTable implements LineTable {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    @Override
    public List<String> columns() {
        return List.of("jahr", "art", "beantragt", "bewilligt", "erwartet", "ausgegeben", "verdeckt");
    }

    @Override
    public List<@Nullable Object[]> rows(Measure measure) {
        return MoneyRows.of(measure.budget()).stream().map(line -> new @Nullable Object[] {line.year(),
            TableWords.kind(line.kind()), amount(line.requested()), amount(line.approved()), amount(line.forecast()),
            amount(line.actual()), line.withheld()}).toList();
    }

    private static String amount(@Nullable Money money) {
        return TableWords.hundredths(money == null ? null : money.cents());
    }

    @Override
    public @Nullable Line read(Measure measure, TableCells cells, Known known) {
        Integer year = cells.requiredNumber("jahr", FIRST_YEAR, LAST_YEAR, "strategy.desk.edit.money-whole");
        MoneyKind kind = cells.word("art", MoneyKind.values(), TableWords::kind);
        Map<Layer, @Nullable Money> amounts = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            Money amount = cells.money(TableWords.layer(layer));
            if (amount != null && !layer.takes(amount)) {
                cells.refuse(TableWords.layer(layer), "strategy.desk.edit.money-below-zero");
            }
            amounts.put(layer, amount);
        }
        String withheld = cells.text("verdeckt", 300);
        if (!withheld.isEmpty() && amounts.values().stream().allMatch(Objects::isNull)) {
            cells.refuse("verdeckt", "strategy.desk.import.reason-alone");
        }
        if (year == null || kind == null) {
            return null;
        }
        boolean reasonStays = MoneyRows.of(measure.budget()).stream().anyMatch(line -> line.year() == year
                && line.kind() == kind && line.withheld().equals(withheld));
        List<BudgetLine> budget = new ArrayList<>(measure.budget());
        for (Layer layer : Layer.values()) {
            BudgetLine before = budget.stream().filter(line -> line.year() == year && line.kind() == kind
                    && line.layer() == layer).findFirst().orElse(null);
            put(budget, before, said(year, kind, layer, amounts.get(layer), before,
                    before != null && reasonStays ? before.withheld() : withheld));
        }
        return new Line(List.of(year, kind), measure.draft().withBudget(budget).measure());
    }

    private static @Nullable BudgetLine said(int year, MoneyKind kind, Layer layer, @Nullable Money amount,
            @Nullable BudgetLine before, String withheld) {
        return amount == null ? null : new BudgetLine(year, kind, layer, amount,
                before == null || !before.amount().equals(amount) ? Origin.ENTERED : before.origin(), withheld);
    }

    private static void put(List<BudgetLine> budget, @Nullable BudgetLine before, @Nullable BudgetLine after) {
        if (before != null && after != null) {
            budget.set(budget.indexOf(before), after);
        } else if (before != null) {
            budget.remove(before);
        } else if (after != null) {
            budget.add(after);
        }
    }
}

package city.moves.strategy;

import city.moves.platform.values.Money;

/**
 * Money of a measure in one year.
 *
 * @param withheld why the amount is not public; empty if it is
 */
record BudgetLine(int year, MoneyKind kind, Layer layer, Money amount, Origin origin, String withheld) {

    BudgetLine from(Origin other) {
        return new BudgetLine(year, kind, layer, amount, other, withheld);
    }
}

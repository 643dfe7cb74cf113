package city.moves.strategy;

import city.moves.platform.values.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of a measure in one year and of one kind; an amount that is not known is null.
 *
 * @param withheld why it is not public; empty if it is
 */
record MoneyLine(int year, MoneyKind kind, @Nullable Money requested, @Nullable Money approved,
        @Nullable Money forecast, @Nullable Money actual, String withheld) {}

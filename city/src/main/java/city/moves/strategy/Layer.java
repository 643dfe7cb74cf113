package city.moves.strategy;

import city.moves.platform.values.Money;

/** What an amount or a number of posts means: asked for, granted, expected, spent. */
enum Layer {
    REQUESTED,
    APPROVED,
    FORECAST,
    ACTUAL;

    /** True unless the amount is below zero: only what was spent may come back. */
    boolean takes(Money amount) {
        return this == ACTUAL || amount.cents() >= 0;
    }
}

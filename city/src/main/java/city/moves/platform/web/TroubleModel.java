package city.moves.platform.web;

import city.moves.platform.values.Refusal;

/**
 * What the page of a refusal says.
 *
 * @param number the number of a fault in the log; empty if it is none
 */
record TroubleModel(Refusal refusal, String number) {

    /** True if the same page will answer after a while, and no other would answer now. */
    boolean passes() {
        return switch (refusal.trouble()) {
            case TOO_MANY_REQUESTS, TOO_BUSY, OUT_OF_ORDER, CLOSED_FOR_NOW -> true;
            default -> false;
        };
    }
}

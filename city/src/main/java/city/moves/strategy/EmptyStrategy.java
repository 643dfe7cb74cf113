package city.moves.strategy;

/** Why there is nothing to show yet: no strategy at all, or no report for the day that was asked for. */
record EmptyStrategy(boolean hasFrame, boolean dayWasAsked) {}

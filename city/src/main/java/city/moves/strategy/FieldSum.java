package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;

/** A field of action with the sum over its measures. */
record FieldSum(FieldOfAction field, RollUp sum) {}

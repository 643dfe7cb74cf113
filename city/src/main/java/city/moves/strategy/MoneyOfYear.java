package city.moves.strategy;

import city.moves.platform.values.Money;

/** The public money of one year and kind, summed. */
record MoneyOfYear(int year, MoneyKind kind, Money requested, Money approved, Money forecast, Money actual) {}

package city.moves.strategy;

/** Kinds of money in a municipal budget: Investitionsmittel, Sachmittel, Personalkosten. */
enum MoneyKind {
    INVESTMENT,
    OPERATING,
    STAFF
}

package city.moves.strategy;

/** What an amount or a number of posts means: asked for, granted, expected, spent. */
enum Layer {
    REQUESTED,
    APPROVED,
    FORECAST,
    ACTUAL
}

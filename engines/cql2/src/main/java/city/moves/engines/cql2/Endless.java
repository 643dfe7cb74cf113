package city.moves.engines.cql2;

/** The open end of an interval: before or after every instant. */
enum Endless { PAST, FUTURE }

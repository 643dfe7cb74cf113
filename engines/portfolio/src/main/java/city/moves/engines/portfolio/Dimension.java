package city.moves.engines.portfolio;

/** What a measure is judged by, in the order in which it is shown. */
public enum Dimension { SCHEDULE, MONEY, POSTS, DEPENDENCIES, DECISIONS, DATA_AGE }

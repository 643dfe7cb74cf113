package city.moves.engines.portfolio;

/** What a measure waits for: the finish of its predecessor, or only its start. */
public enum DependencyType { FINISH_START, START_START }

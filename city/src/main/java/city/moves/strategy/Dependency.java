package city.moves.strategy;

import city.moves.engines.portfolio.DependencyType;

/** What a measure waits for: the key of the other measure, and how. */
record Dependency(String predecessor, DependencyType type, int lagDays, String reason) {}

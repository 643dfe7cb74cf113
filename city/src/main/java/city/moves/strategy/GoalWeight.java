package city.moves.strategy;

/** How much a measure serves a strategic goal, from 1 to 100. */
record GoalWeight(String goal, int weight) {}

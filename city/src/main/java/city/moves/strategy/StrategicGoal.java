package city.moves.strategy;

/** What the strategy wants to reach. */
record StrategicGoal(String key, String title, Origin origin) {}

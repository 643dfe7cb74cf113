package city.moves.strategy;

/** Name, vision and mission of the strategy. */
record Frame(String name, String vision, String mission, String source) {}

package city.moves.strategy;

/**
 * What a roll-up sums over.
 *
 * @param level the whole strategy, a field of action or a bundle
 * @param key   empty for the strategy, the field's number, or the bundle's key
 */
record Scope(Level level, String key) {

    enum Level {
        STRATEGY,
        FIELD,
        BUNDLE
    }

    static final Scope STRATEGY = new Scope(Level.STRATEGY, "");

    static Scope field(int number) {
        return new Scope(Level.FIELD, String.valueOf(number));
    }

    static Scope bundle(String key) {
        return new Scope(Level.BUNDLE, key);
    }
}

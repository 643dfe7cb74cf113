package city.moves.engines.cql2;

/** A filter that asks for existing properties by their types. May be shared; a {@link Matcher} may not. */
public final class CheckedFilter {
    private final Condition condition;

    CheckedFilter(Condition condition) {
        this.condition = condition;
    }

    Condition condition() {
        return condition;
    }

    /** Decides about rows; for one thread. */
    public Matcher matcher() {
        return new Matcher(condition);
    }
}

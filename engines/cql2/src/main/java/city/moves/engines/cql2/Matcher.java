package city.moves.engines.cql2;

/** Decides whether rows belong to the result of a filter. It keeps prepared geometries, so it belongs to one thread. */
public final class Matcher {
    private final Condition condition;
    private final Evaluation evaluation = new Evaluation();

    Matcher(Condition condition) {
        this.condition = condition;
    }

    /** Only what is true belongs to the result; what is unknown does not (clause 6.2). */
    public boolean matches(Row row) {
        return evaluation.truth(condition, row) == Truth.TRUE;
    }
}

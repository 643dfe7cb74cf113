package city.moves.engines.cql2;

/** Checks filters against what may be asked for: every property exists, every operand has a type that its place takes. */
public final class Checker {
    private final Queryables queryables;
    private final FilterCrs crs;

    /** For geometries in longitude and latitude. */
    public Checker(Queryables queryables) {
        this(queryables, FilterCrs.CRS84);
    }

    public Checker(Queryables queryables, FilterCrs crs) {
        this.queryables = queryables;
        this.crs = crs;
    }

    public Outcome<CheckedFilter> check(Filter filter) {
        try {
            Condition condition = new ConditionChecker(filter, queryables, crs).condition(filter.expression());
            return new Outcome.Accepted<>(new CheckedFilter(condition));
        } catch (Refusal refusal) {
            return new Outcome.Refused<>(refusal.problem());
        }
    }
}

package city.moves.engines.portfolio;

/** A point of the planned value: so much weight is planned to be reached until this month after the start. */
public record PlanPoint(Fraction month, long planned) {
    public PlanPoint {
        Require.that(month.signum() >= 0 && planned >= 0, "months and planned value are not negative");
    }
}

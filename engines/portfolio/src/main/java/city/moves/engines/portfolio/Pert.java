package city.moves.engines.portfolio;

/**
 * The Beta-PERT distribution over days, counted as epoch days, from a three-point forecast:
 * {@code alpha = 1 + 4 (m - a) / (b - a)}, {@code beta = 1 + 4 (b - m) / (b - a)}. With a = b it is that one day.
 */
record Pert(long optimistic, long likely, long pessimistic) {

    static Pert certain(long day) {
        return new Pert(day, day, day);
    }

    double probabilityBy(long day) {
        if (day >= pessimistic) {
            return 1;
        }
        if (day <= optimistic) {
            return 0;
        }
        double range = pessimistic - optimistic;
        double alpha = 1 + 4 * (likely - optimistic) / range;
        double beta = 1 + 4 * (pessimistic - likely) / range;
        return IncompleteBeta.regularised((day - optimistic) / range, alpha, beta);
    }
}

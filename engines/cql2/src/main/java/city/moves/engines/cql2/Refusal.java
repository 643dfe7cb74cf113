package city.moves.engines.cql2;

/** Carries a problem out of the depth of a reader; it never leaves the engine. */
final class Refusal extends RuntimeException {
    private final transient Problem problem;

    Refusal(Problem problem) {
        super(null, null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

package city.moves.engines.xdatenfelder;

/** A file cannot be used; the first of its errors says where. */
public final class UnreadableSchemaException extends RuntimeException {
    private final transient Problem problem;

    UnreadableSchemaException(Problem problem) {
        super("%s at line %d, column %d: %s %s".formatted(problem.kind(), problem.place().line(),
                problem.place().column(), problem.node(), problem.detail()));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

package city.moves.engines.geoformats;

/** Reading has to end here. Becomes a {@link Problem}; never leaves the package. */
final class BrokenFileException extends RuntimeException {
    private final ProblemKind kind;

    BrokenFileException(ProblemKind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    Problem problem() {
        return new Problem(kind, 0, getMessage());
    }
}

package city.moves.engines.geoformats;

/** One record cannot be read; the next one can. Becomes a {@link Problem}; never leaves the package. */
final class BrokenRecordException extends RuntimeException {
    private final ProblemKind kind;

    BrokenRecordException(ProblemKind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    Problem problem(long record) {
        return new Problem(kind, record, getMessage());
    }
}

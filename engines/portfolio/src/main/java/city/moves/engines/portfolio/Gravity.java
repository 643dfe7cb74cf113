package city.moves.engines.portfolio;

/** Ranks findings within one dimension. The unknown outranks green: "all is well" must not be said of what nobody knows. */
final class Gravity {
    private Gravity() {}

    static int of(Reason reason) {
        return switch (reason.kind().colour()) {
            case GREEN -> 0;
            case null -> 1;
            case YELLOW -> 2;
            case GREY -> 3;
            case RED -> 4;
        };
    }
}

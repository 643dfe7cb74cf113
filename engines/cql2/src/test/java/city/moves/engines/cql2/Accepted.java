package city.moves.engines.cql2;

/** Shortcuts to what a good filter gives and to what is wrong with a bad one. */
final class Accepted {
    private Accepted() {}

    static Filter text(String text) {
        return of(Cql2Text.read(text), text);
    }

    static Filter json(String json) {
        return of(Cql2Json.read(json), json);
    }

    static CheckedFilter checked(String text, Queryables queryables) {
        return of(new Checker(queryables).check(text(text)), text);
    }

    static <T> T of(Outcome<T> outcome, String source) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(Problem problem) -> throw new AssertionError(source + " is refused: " + problem);
        };
    }

    static Problem problem(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(Problem problem) -> problem;
            case Outcome.Accepted<?>(Object value) -> throw new AssertionError("accepted: " + value);
        };
    }
}

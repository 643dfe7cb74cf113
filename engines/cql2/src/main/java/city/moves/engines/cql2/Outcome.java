package city.moves.engines.cql2;

/** What became of a filter: it is good, or this is wrong with it. */
public sealed interface Outcome<T> {

    record Accepted<T>(T value) implements Outcome<T> {}

    record Refused<T>(Problem problem) implements Outcome<T> {}
}

package city.moves.engines.cql2;

import java.util.List;

/** What is wrong with a filter, and where. A page words it for a person, an API for a program. */
public sealed interface Problem {
    Position position();

    /** Something stands here that the language does not allow here. */
    record Unexpected(Position position, String found, List<Expected> expected) implements Problem {}

    /** The document is not JSON at all; the position is that of the parser of JSON. */
    record NotJson(Position position) implements Problem {}

    record TooLong(Position position, int mostCharacters) implements Problem {}

    record TooDeep(Position position, int mostLevels) implements Problem {}

    record TooManyParts(Position position, int mostParts) implements Problem {}

    /** Numbers are multiplied more often with one another than can be computed exactly. */
    record TooManyFactors(Position position, int mostFactors) implements Problem {}

    /** A literal that has the right form and no meaning: the 30th of February, a ring that is not closed. */
    record InvalidLiteral(Position position, String text, LiteralFault fault) implements Problem {}

    record UnknownProperty(Position position, String name, List<String> known) implements Problem {}

    record UnknownFunction(Position position, String name, List<String> known) implements Problem {}

    record WrongArgumentCount(Position position, String function, int expected, int found) implements Problem {}

    record WrongType(Position position, Type found, List<Type> expected) implements Problem {}

    /** This relation is one of intervals; an instant was given (clause 7.8). */
    record IntervalNeeded(Position position, TemporalFunction function) implements Problem {}

    record CoordinateOutOfRange(Position position, double x, double y) implements Problem {}
}

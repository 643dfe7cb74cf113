package city.moves.platform.search;

/** One step from the change table. */
sealed interface Change {

    Position position();

    /** A document was added or changed. */
    record Put(Position position, SearchDocument document) implements Change {}

    /** A document is no more. */
    record Removed(Position position, String module, String kind, String id) implements Change {}
}

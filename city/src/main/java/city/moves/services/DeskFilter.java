package city.moves.services;

/**
 * What the list of the desk is narrowed to.
 *
 * @param office key of a unit; empty for all
 * @param words  in titles and slugs; empty for all
 */
record DeskFilter(State state, String office, String words) {

    /** What has to be done with a service. */
    enum State {
        ALL,
        DRAFT,
        IN_REVIEW,
        NOT_READ
    }

    /** The words for a pattern, in which no sign has a meaning. */
    String pattern() {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

package city.moves.geo;

/** Who says what is in a layer. */
public enum Origin {
    /** The city edits it here. */
    OWN,
    /** A capability declares it, and it is kept the same. */
    DECLARED
}

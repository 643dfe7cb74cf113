package city.moves.platform.places;

/** What a property of a thing holds. */
public enum PropertyType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** A day, such as {@code 2026-11-22}. */
    DATE,
    /** A moment in Universal Time, such as {@code 2026-11-22T14:05:00Z}. */
    TIMESTAMP
}

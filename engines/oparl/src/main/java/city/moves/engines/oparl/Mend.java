package city.moves.engines.oparl;

/**
 * What was mended in an object that somebody else published.
 *
 * @param place of the value, such as {@code agendaItem[3].order}; empty for the whole
 * @param was   what stood there, shortened
 */
public record Mend(String place, Kind kind, String was) {

    /** What the interfaces in use do beside the standard. */
    public enum Kind {
        /** An object of version 1.0, or one that does not say its type. */
        TYPE,
        /** Nothing, blanks or an empty list where a field is left out. */
        LEFT_OUT,
        /** Blanks around a text. */
        STRIPPED,
        /** One where many are due, or the other way round. */
        MANY,
        /** A number, a day or a yes written in another way. */
        REWRITTEN,
        /** An address with needless slashes or with characters that an address has not. */
        ADDRESS,
        /** The place in the agenda, which is missing or counted from 1. */
        COUNTED,
        /** A moment that an embedded object has from the one around it. */
        FROM_OUTSIDE,
        /** The name of the parent inside of it. */
        PARENT,
        /** A field that the standard does not know. */
        UNKNOWN,
        /** An embedded object that was deleted. */
        DELETED,
        /** Latitude before longitude, or a geometry that is no feature. */
        FEATURE
    }
}

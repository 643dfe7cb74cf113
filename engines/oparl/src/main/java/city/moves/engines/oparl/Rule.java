package city.moves.engines.oparl;

/** What an answer can break. */
public enum Rule {
    /** Chapter 2.2: an object is a JSON object. */
    NOT_AN_OBJECT,
    /** Chapter 2.5 and the schemas. */
    MISSING,
    /** Chapter 2.4.2: {@code type} names the kind of object that is expected here, in version 1.1. */
    WRONG_TYPE,
    /** The schemas. */
    WRONG_SHAPE,
    /** Chapter 2.2.1: what has no value is left out. */
    NO_VALUE,
    /** Chapter 2.3. */
    WRONG_TIME,
    /** Chapter 2.1: absolute, of the web, written in one way. */
    WRONG_ADDRESS,
    /** Chapter 2.4.3: fields of a vendor begin with the vendor's name. */
    UNKNOWN_FIELD,
    /** Chapter 3: an embedded object does not say in what it is embedded. */
    NAMES_ITS_PARENT,
    /** Chapter 3: fetched alone, an object says to what it belongs. */
    LACKS_ITS_PARENT,
    /** Chapter 2.8: what was deleted is embedded nowhere. */
    DELETED_INSIDE,
    /** Chapter 3, AgendaItem: {@code order} is the place in the agenda, from 0. */
    WRONG_ORDER,
    /** Chapter 2.3: a whole feature by RFC 7946. */
    WRONG_FEATURE,
    /** Chapter 3: texts of which the standard names the possible ones. */
    WRONG_WORD,
    /** Chapter 3, Person: {@code locationObject} is the place that {@code location} refers to. */
    OTHER_LOCATION,
    /** Chapter 2.6: {@code data}, {@code pagination} and {@code links}. */
    INCOMPLETE_PAGE,
    /** Chapter 2.6.1: each page but the last is full, and all before it are equally long. */
    UNEVEN_PAGES,
    /** Chapter 2.6: an object stands in a list once. */
    LISTED_TWICE,
    /** Chapter 2.6.2: every link of a page keeps what was asked for. */
    FORGOTTEN_FILTER,
    /** Chapter 2.6.2: what does not lie in the time that was asked for. */
    OUTSIDE_THE_FILTER,
    /** Chapter 2.8: what was deleted is listed if and only if {@code modified_since} is asked for. */
    DELETED_LISTED
}

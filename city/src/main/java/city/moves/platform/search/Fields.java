package city.moves.platform.search;

/** The names of the fields in the index. */
final class Fields {

    /** Module, kind and id in one: unique, and the last word in every order. */
    static final String KEY = "key";
    static final String KIND = "kind";
    static final String PATH = "path";
    static final String LANGUAGE = "language";
    static final String PLACE = "place";

    /** German chain, cut into parts; stored, with offsets for the passage that is shown. */
    static final String TITLE = "title";
    /** The summary, like the title. */
    static final String HEAD = "head";
    /** Everything else, like the title. */
    static final String BODY = "body";
    /** Other words for the thing itself and its place, German chain. */
    static final String SYNONYMS = "synonyms";

    /** Words as written, for quoted phrases. */
    static final String EXACT = "exact";
    /** Words as written with their umlauts, from which a correction is proposed. */
    static final String SPELLING = "spelling";
    /** The whole title and each other name as one term, for who asks for just that. */
    static final String NAMES = "names";
    /** Numbers of files, motions and papers in one normal form. */
    static final String REFERENCE = "reference";
    /** Beginnings of the words of title and synonyms. */
    static final String BEGINNINGS = "beginnings";
    /** Beginnings of the whole title. */
    static final String TITLE_BEGINNINGS = "title-beginnings";

    /** The day as days since 1970. */
    static final String DAY = "day";
    /** Marks what has no day: a service does not age. */
    static final String UNDATED = "undated";

    private Fields() {}
}

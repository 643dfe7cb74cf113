package city.moves.engines.cql2;

/** The two functions that make texts comparable. */
enum TextFolding {
    CASE, ACCENTS;

    String fold(String text) {
        return switch (this) {
            case CASE -> CaseFolding.fold(text);
            case ACCENTS -> AccentFolding.fold(text);
        };
    }
}

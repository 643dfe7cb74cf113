package city.moves.engines.latin;

/**
 * Something that may not stand in a text.
 *
 * @param index where it begins, in the composed text (NFC)
 * @param text  the character, with its marks if those are what does not fit
 */
public record Misfit(int index, String text, Kind kind) {

    /** What it is, to say so. */
    public enum Kind {
        /** A letter with a mark that no name has in the standard, or a mark without a letter. */
        COMBINATION,
        /** A Latin letter that the standard does not know. */
        LETTER,
        GREEK_LETTER,
        CYRILLIC_LETTER,
        LETTER_OF_ANOTHER_SCRIPT,
        DIGIT,
        /** Punctuation or a symbol. */
        SIGN,
        /** White space of another width, or a break of the line. */
        SPACE,
        /** What is not seen, or is no character: controls, joiners, halves of characters. */
        INVISIBLE
    }
}

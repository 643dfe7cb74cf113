package city.moves.engines.latin;

import java.util.Arrays;

/** The groups in which the standard puts its characters. */
public enum CharacterGroup {
    /** With the sequences of a letter and its marks. */
    LATIN_LETTERS("bll"),
    /** In names of people: hyphen, apostrophe, dot. */
    NAME_SIGNS("bnlreq"),
    /** In many other names: digits, brackets, {@code &}. */
    OTHER_SIGNS("bnl"),
    /** Kept for what was allowed before, such as {@code ½}. */
    OLDER_SIGNS("bnlopt"),
    /** White space apart from the space itself. */
    LAYOUT("bnlnot"),
    /** Beyond what every program must know: quotation marks, small raised digits. */
    FURTHER_SIGNS("enl"),
    GREEK_LETTERS("gl"),
    CYRILLIC_LETTERS("cl"),
    /** Marks of letters, of which the sequences are made. None stands by itself. */
    MARKS("dc");

    private final String code;

    CharacterGroup(String code) {
        this.code = code;
    }

    static CharacterGroup of(String code) {
        return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst().orElseThrow();
    }

    /** Its short name in the standard. */
    public String code() {
        return code;
    }
}

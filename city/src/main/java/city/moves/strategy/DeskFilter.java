package city.moves.strategy;

/**
 * What the desk's list shows.
 *
 * @param office    key of the responsible department; empty for all
 * @param field     number of the field of action; 0 for all
 * @param lifeCycle name of a state; empty for all
 * @param words     part of the title; empty for all
 * @param after     where the page begins
 */
record DeskFilter(String office, int field, String lifeCycle, String words, TitleKey after) {

    String likeWords() {
        return literally(words);
    }

    /** Words with the wildcards of a LIKE pattern taken literally. */
    static String literally(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

package city.moves.strategy;

/**
 * Which measures a public list shows.
 *
 * @param field  number of the field of action; 0 for all
 * @param bundle key of the bundle; empty for all
 * @param word   name of a status; empty for all
 * @param words  part of the title; empty for all
 */
record SnapshotFilter(int field, String bundle, String word, String words) {

    static final SnapshotFilter ALL = new SnapshotFilter(0, "", "", "");

    static SnapshotFilter ofField(int number) {
        return new SnapshotFilter(number, "", "", "");
    }

    static SnapshotFilter ofBundle(String key) {
        return new SnapshotFilter(0, key, "", "");
    }

    boolean all() {
        return equals(ALL);
    }

    /** The words with the wildcards of a LIKE pattern taken literally. */
    String likeWords() {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

package city.moves.platform.backup;

import city.moves.platform.database.Migration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup holds; the last but one part of its file.
 *
 * @param format     of the file; a program refuses a higher one than its own
 * @param build      that wrote it
 * @param madeAt     ISO 8601, in UTC
 * @param postgresql version of the server
 * @param migrations that the database had seen
 * @param tables     each as a part of its own
 * @param sequences  and where they stood
 * @param leftOut    tables whose rows are not in it
 * @param documents  the files folder as one part
 */
record Manifest(int format, String build, String madeAt, String postgresql, List<Migration> migrations,
        List<TablePart> tables, List<SequenceState> sequences, List<String> leftOut, DocumentsPart documents) {

    static final int FORMAT = 1;

    /**
     * A part of the file.
     *
     * @param name   in the file
     * @param bytes  before it was compressed
     * @param sha256 of those bytes, hexadecimal
     */
    record Part(String name, long bytes, String sha256) {}

    /**
     * A table as CSV with a heading.
     *
     * @param columns those that are in it; generated ones and numbers of transactions are not
     */
    record TablePart(String schema, String table, List<String> columns, long rows, Part part) {

        String name() {
            return schema + "." + table;
        }
    }

    /** Where a sequence stood; {@code called} as PostgreSQL calls it. */
    record SequenceState(String schema, String sequence, long lastValue, boolean called) {

        String name() {
            return schema + "." + sequence;
        }
    }

    /** The documents as a tape archive. */
    record DocumentsPart(long files, Part part) {}

    long rows() {
        return tables.stream().mapToLong(TablePart::rows).sum();
    }

    /** The last version of each module. */
    Map<String, String> lastVersions() {
        Map<String, String> last = new TreeMap<>();
        migrations.forEach(migration -> last.merge(migration.module(), migration.version(),
                (one, other) -> one.compareTo(other) > 0 ? one : other));
        return last;
    }
}

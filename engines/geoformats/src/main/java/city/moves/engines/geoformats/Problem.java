package city.moves.engines.geoformats;

/**
 * Something that is wrong with a file or with one of its records.
 *
 * @param record the record from 1; 0 if it is the file
 * @param detail what exactly, for people, in English
 */
public record Problem(ProblemKind kind, long record, String detail) {
    private static final int LONGEST = 300;

    public Problem {
        detail = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST) + " …";
    }
}

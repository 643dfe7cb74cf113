package city.moves.platform.operations;

import java.util.OptionalLong;

/**
 * What a step achieved.
 *
 * @param cursor   where the next step begins
 * @param did      how many things this step did
 * @param total    how many things all steps together will have done, as far as it is known
 * @param finished true if there is no next step
 */
public record JobProgress(String cursor, long did, OptionalLong total, boolean finished) {

    /** The next step begins at the cursor. */
    public static JobProgress further(String cursor, long did) {
        return new JobProgress(cursor, did, OptionalLong.empty(), false);
    }

    public static JobProgress finished(long did) {
        return new JobProgress("", did, OptionalLong.empty(), true);
    }

    /** With the total, from which a page draws how far the job is. */
    public JobProgress of(long total) {
        return new JobProgress(cursor, did, OptionalLong.of(total), finished);
    }
}

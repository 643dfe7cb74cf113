package city.moves.platform.jobs;

import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import java.time.Duration;
import java.util.UUID;

/**
 * One run of a kind, as the node that works on it knows it.
 *
 * @param recurring true if it follows a schedule
 * @param attempts  how many failed since the last step that went well
 * @param turn      raised whenever a node takes the run, so that a node that lost it changes nothing any more
 */
record Run(UUID id, String kind, boolean recurring, JobState state, int attempts, int turn) {

    /** With growing delay that is about five hours. */
    static final int MOST_ATTEMPTS = 10;

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    Run after(JobProgress progress) {
        return new Run(id, kind, recurring,
                new JobState(state.argument(), progress.cursor(), state.done() + progress.did()), 0, turn);
    }

    /** Scheduled work never gives up, since its next time would come anyway. */
    boolean givesUpAfter(int failures) {
        return !recurring && failures >= MOST_ATTEMPTS;
    }

    /** One minute after the first failure, then twice as long each time, an hour at most. */
    static Duration delayAfter(int failures) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}

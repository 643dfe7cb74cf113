package city.moves.platform.operations;

/** The second half of a step, which one transaction holds together with the new cursor. */
@FunctionalInterface
public interface JobStep {

    JobProgress finish();
}

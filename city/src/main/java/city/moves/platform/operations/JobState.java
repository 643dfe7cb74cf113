package city.moves.platform.operations;

/**
 * Where a job stands before a step.
 *
 * @param argument what it was started with; empty for scheduled work
 * @param cursor   what the step before left behind; empty before the first
 * @param done     how many things all steps before have done
 */
public record JobState(String argument, String cursor, long done) {}

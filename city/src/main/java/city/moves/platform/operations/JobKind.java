package city.moves.platform.operations;

/**
 * A kind of work that is done beside the requests: once per cluster, in small steps, by whichever node has time. A part
 * contributes it as a bean.
 *
 * <pre>{@code
 * public JobStep begin(JobState state) {
 *     List<Mail> answered = send(outbox.due(20));                  // files, network: no transaction is open
 *     return () -> {                                               // one transaction, together with the cursor
 *         outbox.settle(answered);
 *         return answered.isEmpty() ? JobProgress.finished(0) : JobProgress.further("", answered.size());
 *     };
 * }
 * }</pre>
 *
 * <p>What a step does in the database is done exactly once. What it does outside is done at least once, because a node
 * may die after it and before the transaction.
 */
public interface JobKind {

    /** Such as {@code audit.anchor}; the text {@code job.<key>} names it, {@code job.<key>.note} says what it is for. */
    String key();

    Schedule schedule();

    /** Begins the next step where the job stands, without a transaction. Takes seconds at most, like what it gives back. */
    JobStep begin(JobState state);

    /**
     * Tells whoever waits that nobody tries it again by itself. Within the transaction that ends the work; only for work
     * that somebody started.
     */
    default void gaveUp(JobState state) {}
}

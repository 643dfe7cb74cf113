package city.moves.platform.jobs;

import city.moves.platform.database.DatabaseAccess;
import city.moves.testing.MovingClock;

/** A node in a process of its own, which works until somebody ends it. Says each number that it writes. */
final class WorkingProcess {

    static final String WRITTEN = "written ";
    private static final long PAUSE_IN_MILLISECONDS = 5;

    private WorkingProcess() {}

    /** Address, role and password of the database. */
    public static void main(String[] arguments) throws InterruptedException {
        OwnCluster cluster = new OwnCluster(
                new DatabaseAccess(arguments[0], arguments[1], arguments[2]), new MovingClock());
        JobRunner node = cluster.node(Counting.onDemand(cluster.database).inside(WorkingProcess::say));
        Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
        node.start();
        Thread.sleep(120_000);
    }

    /** Takes its time, so that the end comes in the middle of a step. */
    private static void say(long number) {
        System.out.println(WRITTEN + number);
        try {
            Thread.sleep(PAUSE_IN_MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

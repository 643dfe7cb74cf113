package city.moves.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.ChildProcess;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KilledNodeTest {

    private static final int STEPS = 300;

    private final OwnCluster cluster = new OwnCluster();
    private final Counting counting = Counting.onDemand(cluster.database);

    @AfterEach
    void closeTheCluster() {
        cluster.close();
    }

    @Test
    void theWorkOfAKilledProcessGoesOnElsewhereAndNoStepIsLostOrRepeated() {
        UUID run = cluster.start(counting, String.valueOf(STEPS));
        try (ChildProcess node = process()) {
            node.awaitLine(WorkingProcess.WRITTEN + 40);
            node.killAlone();
        }
        assertThat(cluster.effects()).hasSizeBetween(30, STEPS - 1);
        assertThat(cluster.phase(run)).isEqualTo("RUNNING");

        JobRunner survivor = cluster.node(counting);
        cluster.clock.forward(OwnCluster.LEASE.plusSeconds(1));
        survivor.workOff();
        assertThat(cluster.effects()).containsExactlyElementsOf(LongStream.rangeClosed(1, STEPS).boxed().toList());
        assertThat(cluster.row(run)).containsEntry("phase", "DONE").containsEntry("done", (long) STEPS);
        assertThat(places()).as("both had a part in it").hasSize(2);
    }

    @Test
    void aProcessThatIsStoppedInOrderHandsOverAtOnce() {
        UUID run = cluster.start(counting, String.valueOf(STEPS));
        try (ChildProcess node = process()) {
            node.awaitLine(WorkingProcess.WRITTEN + 40);
            node.terminate();
            assertThat(node.exitCode()).isEqualTo(143);
        }
        assertThat(cluster.phase(run)).isEqualTo("WAITING");
        cluster.node(counting).workOff();
        assertThat(cluster.effects()).containsExactlyElementsOf(LongStream.rangeClosed(1, STEPS).boxed().toList());
        assertThat(cluster.row(run)).containsEntry("phase", "DONE").containsEntry("attempts", 0);
        assertThat(places()).hasSize(2);
    }

    private ChildProcess process() {
        return ChildProcess.start(WorkingProcess.class, Map.of(),
                List.of(cluster.access.url(), cluster.access.user(), cluster.access.password()));
    }

    private List<String> places() {
        return cluster.database.sql("select distinct place from effect").query(String.class).list();
    }
}

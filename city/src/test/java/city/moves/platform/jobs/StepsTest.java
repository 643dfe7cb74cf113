package city.moves.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.MovingClock.Moved;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens between and within steps, what they do in the database is done once. */
class StepsTest {

    private final OwnCluster cluster = new OwnCluster();
    private final Counting counting = Counting.onDemand(cluster.database);

    @AfterEach
    void closeTheCluster() {
        cluster.close();
    }

    @Test
    void eachStepIsKeptWithItsCursorAndItsProgress() {
        UUID run = cluster.start(counting, "3");
        Counting watched = counting.outside(number -> assertThat(cluster.row(run)).containsEntry("done", number - 1)
                .containsEntry("total", number == 1 ? null : 3L));
        cluster.node(watched).workOff();
        assertThat(cluster.effects()).containsExactly(1L, 2L, 3L);
        assertThat(cluster.row(run)).containsEntry("phase", "DONE").containsEntry("done", 3L)
                .containsEntry("cause", null).containsEntry("node", null);
    }

    @Test
    void aFailedStepLeavesNothingAndIsTriedAgainLaterAndLater() {
        AtomicInteger failures = new AtomicInteger();
        JobRunner node = cluster.node(counting.inside(failingAt(2, failures, 3)));
        UUID run = cluster.start(counting, "3");
        node.workOff();
        assertThat(cluster.effects()).as("the failed step is taken back").containsExactly(1L);
        assertThat(cluster.row(run)).containsEntry("phase", "WAITING").containsEntry("attempts", 1)
                .containsEntry("cause", "OUR_FAULT").containsEntry("cursor", "2");
        assertThat((String) cluster.row(run).get("log_number")).hasSize(10);
        for (int minutes : new int[] {1, 2, 4}) {
            assertThat(waiting(run)).isBetween(Duration.ofMinutes(minutes).minusSeconds(20),
                    Duration.ofMinutes(minutes));
            try (Moved _ = cluster.clock.forward(waiting(run).minusSeconds(30))) {
                node.workOff();
                assertThat(cluster.effects()).as("not before its time").containsExactly(1L);
            }
            cluster.clock.forward(waiting(run).plusSeconds(1));
            node.workOff();
        }
        assertThat(failures).hasValue(3);
        assertThat(cluster.effects()).containsExactly(1L, 2L, 3L);
        assertThat(cluster.row(run)).containsEntry("phase", "DONE").containsEntry("attempts", 0)
                .containsEntry("cause", null);
    }

    @Test
    void workThatNeverGoesWellIsGivenUpAndSaysWhyAndTellsItsKindOnce() {
        List<Long> told = new ArrayList<>();
        JobRunner node = cluster.node(counting.outside(_ -> {
            throw new UncheckedIOException(new ConnectException("refused"));
        }).inside(told::add));
        UUID run = cluster.start(counting, "3");
        node.workOff();
        for (int attempt = 2; attempt <= Run.MOST_ATTEMPTS; attempt++) {
            assertThat(cluster.phase(run)).isEqualTo("WAITING");
            assertThat(told).isEmpty();
            cluster.clock.forward(Duration.ofMinutes(61));
            node.workOff();
        }
        assertThat(cluster.row(run)).containsEntry("phase", "FAILED").containsEntry("cause", "PARTNER_UNREACHABLE")
                .containsEntry("attempts", Run.MOST_ATTEMPTS);
        cluster.clock.forward(Duration.ofDays(1));
        node.workOff();
        assertThat(cluster.row(run)).containsEntry("attempts", Run.MOST_ATTEMPTS);
        assertThat(told).containsExactly(Counting.GAVE_UP);
    }

    @Test
    void aCancelledRunStopsAfterTheStepAtWork() {
        UUID run = cluster.start(counting, "9");
        cluster.node(counting.inside(number -> {
            if (number == 4) {
                outsideOfTheStep(() -> cluster.database.sql("insert into jobs.cancellation values (:run, now())")
                        .param("run", run).update());
            }
        })).workOff();
        assertThat(cluster.phase(run)).isEqualTo("CANCELLED");
        assertThat(cluster.effects()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void theWorkOfASilentNodeGoesOnElsewhereAndThatNodeChangesNothingAnyMore() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        JobRunner silent = cluster.node(counting.outside(number -> {
            if (number == 3) {
                stuck.countDown();
                awaitQuietly(released);
            }
        }));
        UUID run = cluster.start(counting, "5");
        try (ExecutorService place = Executors.newSingleThreadExecutor()) {
            place.submit(() -> {
                silent.workOff();
            });
            stuck.await();
            cluster.clock.forward(OwnCluster.LEASE.plusSeconds(1));
            cluster.node(counting).workOff();
            assertThat(cluster.effects()).containsExactly(1L, 2L, 3L, 4L, 5L);
            released.countDown();
        }
        assertThat(cluster.effects()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(cluster.phase(run)).isEqualTo("DONE");
        assertThat(cluster.row(run)).containsEntry("done", 5L).containsEntry("attempts", 0);
    }

    @Test
    void aRunThatKillsItsNodesIsGivenUp() {
        UUID run = cluster.start(counting, "5");
        for (int death = 0; death < Run.MOST_ATTEMPTS + 1; death++) {
            assertThat(cluster.runs.claim(UUID.randomUUID(), new String[] {counting.key()}, List.of(),
                    cluster.clock.instant(), cluster.clock.instant())).isPresent();
        }
        List<Long> told = new ArrayList<>();
        cluster.node(counting.inside(number -> {
            told.add(number);
            throw new IllegalStateException("a kind that cannot say that it gave up");
        })).workOff();
        assertThat(cluster.row(run)).containsEntry("phase", "FAILED").containsEntry("cause", "NODE_LOST");
        assertThat(told).containsExactly(Counting.GAVE_UP);
        assertThat(cluster.effects()).isEmpty();
    }

    @Test
    void aNodeOfThePreviousReleaseLeavesAloneWhatItDoesNotKnow() {
        UUID run = cluster.start(counting, "2");
        cluster.node().workOff();
        assertThat(cluster.phase(run)).isEqualTo("WAITING");
        cluster.node(counting).workOff();
        assertThat(cluster.phase(run)).isEqualTo("DONE");
    }

    @Test
    void manyNodesDoEachRunOnce() throws Exception {
        cluster.database.sql("alter table effect drop constraint effect_pkey").update();
        LongStream.range(0, 40).forEach(_ -> cluster.start(counting, "3"));
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                nodes.submit(() -> cluster.node(counting).workOff());
            }
        }
        assertThat(cluster.count(counting, Phase.DONE)).isEqualTo(40);
        assertThat(cluster.effects()).hasSize(120);
    }

    @Test
    void theMonitorLearnsHowItWent() {
        JobRunner node = cluster.node(counting);
        cluster.start(counting, "1");
        node.workOff();
        assertThat(cluster.registry.get("moves.job.work").tags("kind", "test.count", "ending", "done").timer().count())
                .isEqualTo(1);
    }

    private Duration waiting(UUID run) {
        Map<String, Object> row = cluster.row(run);
        return Duration.between(cluster.clock.instant(), ((Timestamp) row.get("due_at")).toInstant());
    }

    private static LongConsumer failingAt(long at, AtomicInteger failures, int times) {
        return number -> {
            if (number == at && failures.get() < times) {
                failures.incrementAndGet();
                throw new IllegalStateException("this step fails");
            }
        };
    }

    private static void outsideOfTheStep(Runnable action) {
        try {
            Thread.ofPlatform().start(action).join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}

package city.moves.platform.search;

import static city.moves.platform.search.IndexedDatabase.found;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.search.SearchDocument.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is committed is found, by every node, in whatever order transactions begin and end. */
class FollowingTest {

    private static final int WRITERS = 4;

    private final IndexedDatabase city = new IndexedDatabase();
    private final Documents documents = city.documents();

    @TempDir
    Path folder;

    @Test
    void aWriterWhoBeganFirstAndCommitsLastIsNotLost() throws Exception {
        try (SearchNode node = city.node(folder); Connection slow = city.begun()) {
            IndexedDatabase.documents(slow).put(Things.titled("slow", "Langsam"));
            documents.put(Things.titled("fast", "Schnell"));
            node.catchUp();
            assertThat(found(node)).isEmpty();

            slow.commit();
            city.catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/slow", "/dienste/fast");
        }
    }

    @Test
    void aWriterWhoRollsBackLeavesNothing() throws Exception {
        try (SearchNode node = city.node(folder); Connection broken = city.begun()) {
            IndexedDatabase.documents(broken).put(Things.titled("never", "Niemals"));
            broken.rollback();
            documents.put(Things.titled("kept", "Bleibt"));
            city.catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/kept");
        }
    }

    @Test
    void whatIsRemovedIsFoundNoMoreAndWhatComesBackIsFoundAgain() throws IOException {
        try (SearchNode node = city.node(folder)) {
            documents.put(Things.titled("pass", "Reisepass"));
            city.catchUp(node);
            documents.remove("services", "service", "pass");
            city.catchUp(node);
            assertThat(found(node)).isEmpty();

            documents.put(Things.titled("pass", "Reisepass"));
            city.catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/pass");
        }
    }

    @Test
    void anEntryPutBackByAnOlderTransactionSurvivesItsRemoval() throws Exception {
        documents.put(Things.titled("pass", "Reisepass"));
        try (SearchNode node = city.node(folder); Connection older = city.begun()) {
            city.catchUp(node);
            IndexedDatabase.documents(older).put(Things.titled("card", "Personalausweis"));
            documents.remove("services", "service", "pass");
            IndexedDatabase.documents(older).put(Things.titled("pass", "Reisepass beantragen"));
            older.commit();
            city.catchUp(node);
            assertThat(found(node)).isEqualTo(city.stored()).containsKeys("/dienste/pass", "/dienste/card");
        }
    }

    @Test
    void theSameContentHandedInAgainIsNoChange() {
        documents.put(Things.titled("pass", "Reisepass"));
        city.settle();
        Position before = city.changes().after(Position.START, 10).getLast().position();
        documents.put(Things.titled("pass", "Reisepass"));
        city.settle();
        assertThat(city.changes().after(before, 10)).isEmpty();
        documents.put(Things.titled("pass", "Reisepass verlängern"));
        city.settle();
        assertThat(city.changes().after(before, 10)).hasSize(1);
    }

    @Test
    void whatStaffMayFindNeverStaysInThePublicIndex() throws IOException {
        try (SearchNode node = city.node(folder)) {
            documents.put(Things.titled("note", "Vermerk"));
            city.catchUp(node);
            documents.put(Things.of("service", "note", "Vermerk", "", "", Audience.STAFF));
            city.catchUp(node);
            assertThat(found(node)).isEmpty();
            assertThat(found(node, Audience.STAFF)).containsOnlyKeys("/dienste/note");
        }
    }

    @Test
    void twoNodesThatShareAPlaceEndEqualToTheTableWhateverOverlaps() throws Exception {
        try (SearchNode first = city.node(folder); SearchNode second = city.node(folder);
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int seed = writer;
                writing.add(writers.submit(() -> write(new Random(20261126 + seed))));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                first.catchUp();
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
            city.catchUp(first);
            city.catchUp(second);
            assertThat(found(first)).isEqualTo(city.stored()).isNotEmpty();
            assertThat(found(second)).isEqualTo(city.stored());
        }
    }

    @Test
    void aFollowerThatMissedARemovalBuildsItsIndexAnewAndOthersGoOn() throws Exception {
        Removals removals = new Removals(city.database());
        Path slowPlace = Files.createDirectory(folder.resolve("slow"));
        documents.put(Things.titled("pass", "Reisepass"));
        documents.put(Things.titled("card", "Personalausweis"));
        try (SearchNode slow = city.node(slowPlace)) {
            city.catchUp(slow);
        }
        try (SearchNode quick = city.node(folder)) {
            city.catchUp(quick);
            documents.remove("services", "service", "pass");
            city.catchUp(quick);
            String before = generation(folder);
            assertThat(removals.forget(Instant.now().minusSeconds(60), 10)).as("too young").isZero();
            assertThat(removals.forget(Instant.now().plusSeconds(60), 10)).isEqualTo(1);
            documents.put(Things.titled("late", "Nachzügler"));
            city.catchUp(quick);
            assertThat(generation(folder)).as("who read the removal goes on").isEqualTo(before);
            assertThat(found(quick)).isEqualTo(city.stored());
        }
        try (SearchNode slow = city.node(slowPlace)) {
            city.catchUp(slow);
            assertThat(found(slow)).isEqualTo(city.stored()).doesNotContainKey("/dienste/pass");
            String anew = generation(slowPlace);
            city.catchUp(slow);
            assertThat(generation(slowPlace)).as("anew only once").isEqualTo(anew);
        }
    }

    @Test
    void aRemovalThatMayNotYetBeReadIsNotForgotten() throws Exception {
        Removals removals = new Removals(city.database());
        documents.put(Things.titled("pass", "Reisepass"));
        try (Connection slow = city.begun()) {
            IndexedDatabase.documents(slow).put(Things.titled("card", "Personalausweis"));
            documents.remove("services", "service", "pass");
            assertThat(removals.forget(Instant.now().plusSeconds(60), 10)).isZero();
            slow.commit();
        }
        city.settle();
        assertThat(removals.forget(Instant.now().plusSeconds(60), 10)).isEqualTo(1);
    }

    @Test
    void aCommitWakesTheFollower() throws Exception {
        try (SearchNode node = city.node(folder)) {
            Follower follower = new Follower(node, city.connections());
            follower.start();
            documents.put(Things.titled("one", "Erstens"));
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (found(node).isEmpty() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            follower.stop();
            assertThat(found(node)).containsOnlyKeys("/dienste/one");
        }
    }

    private static String generation(Path place) throws IOException {
        return Files.readString(place.resolve("node-1/current"));
    }

    /** Transactions of different length on few documents, each in one order, so that none waits for ever. */
    private Void write(Random random) throws Exception {
        try (Connection connection = city.begun()) {
            Documents mine = IndexedDatabase.documents(connection);
            for (int i = 0; i < 60; i++) {
                int step = 1 + random.nextInt(8);
                for (int thing = random.nextInt(8); thing < 24; thing += step) {
                    if (random.nextInt(3) == 0) {
                        mine.remove("services", "service", "thing-" + thing);
                    } else {
                        mine.put(Things.titled("thing-" + thing, "Titel " + random.nextInt(1000)));
                    }
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        return null;
    }
}

package city.moves.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.search.SearchDocument.Audience;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Each test has a database and a folder of its own. */
class FollowingTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final DataSource connections = connections();
    private final JdbcClient database = JdbcClient.create(connections);
    private final Documents documents = new Documents(database, MAPPER);
    private final Changes changes = new Changes(database, MAPPER);

    @TempDir
    Path folder;

    @Test
    void aWriterWhoBeganFirstAndCommitsLastIsNotLost() throws Exception {
        try (SearchNode node = node(folder); Connection slow = begun()) {
            documents(slow).put(Things.titled("slow", "Langsam"));
            documents.put(Things.titled("fast", "Schnell"));
            node.catchUp();
            assertThat(found(node)).isEmpty();

            slow.commit();
            catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/slow", "/dienste/fast");
        }
    }

    @Test
    void aWriterWhoRollsBackLeavesNothing() throws Exception {
        try (SearchNode node = node(folder); Connection broken = begun()) {
            documents(broken).put(Things.titled("never", "Niemals"));
            broken.rollback();
            documents.put(Things.titled("kept", "Bleibt"));
            catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/kept");
        }
    }

    @Test
    void whatIsRemovedIsFoundNoMoreAndWhatComesBackIsFoundAgain() throws IOException {
        try (SearchNode node = node(folder)) {
            documents.put(Things.titled("pass", "Reisepass"));
            catchUp(node);
            documents.remove("services", "service", "pass");
            catchUp(node);
            assertThat(found(node)).isEmpty();

            documents.put(Things.titled("pass", "Reisepass"));
            catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/pass");
        }
    }

    @Test
    void aRemovalThatOverlapsANewEntryDoesNotHideIt() throws Exception {
        documents.put(Things.titled("pass", "Reisepass"));
        try (SearchNode node = node(folder); Connection remover = begun()) {
            catchUp(node);
            documents.remove("services", "service", "pass");
            documents(remover).remove("services", "service", "other");
            documents(remover).put(Things.titled("pass", "Reisepass beantragen"));
            documents.put(Things.titled("card", "Personalausweis"));
            remover.commit();
            catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/pass", "/dienste/card");
        }
    }

    @Test
    void theSameContentHandedInAgainIsNoChange() {
        documents.put(Things.titled("pass", "Reisepass"));
        settle();
        Position before = changes.after(Position.START, 10).getLast().position();
        documents.put(Things.titled("pass", "Reisepass"));
        settle();
        assertThat(changes.after(before, 10)).isEmpty();
        documents.put(Things.titled("pass", "Reisepass verlängern"));
        settle();
        assertThat(changes.after(before, 10)).hasSize(1);
    }

    @Test
    void whatStaffMayFindNeverStaysInThePublicIndex() throws IOException {
        try (SearchNode node = node(folder)) {
            documents.put(Things.titled("note", "Vermerk"));
            catchUp(node);
            documents.put(Things.of("service", "note", "Vermerk", "", "", Audience.STAFF));
            catchUp(node);
            assertThat(found(node)).isEmpty();
            assertThat(found(node, Audience.STAFF)).containsOnlyKeys("/dienste/note");
        }
    }

    @Test
    void aNodeThatWasKilledGoesOnWhereItHadCommitted() throws IOException {
        Path copy = folder.resolve("as-the-disk-was-left");
        try (SearchNode killed = node(folder.resolve("node"))) {
            documents.put(Things.titled("one", "Erstens"));
            catchUp(killed);
            FileSystemUtils.copyRecursively(folder.resolve("node"), copy);
        }
        documents.put(Things.titled("two", "Zweitens"));
        documents.remove("services", "service", "one");
        try (SearchNode resumed = node(copy)) {
            assertThat(found(resumed)).containsOnlyKeys("/dienste/one");
            catchUp(resumed);
            assertThat(found(resumed)).containsOnlyKeys("/dienste/two");
        }
    }

    @Test
    void aLostIndexComesBackFromTheDatabase() throws IOException {
        documents.put(Things.titled("one", "Erstens"));
        try (SearchNode node = node(folder)) {
            catchUp(node);
        }
        FileSystemUtils.deleteRecursively(folder);
        try (SearchNode node = node(folder)) {
            catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/one");
        }
    }

    @Test
    void anIndexThatFollowedOtherRowsIsNotTrusted() throws IOException {
        documents.put(Things.titled("one", "Erstens"));
        try (SearchNode node = node(folder)) {
            catchUp(node);
        }
        JdbcClient elsewhere = JdbcClient.create(connections());
        try (SearchNode node = new SearchNode(folder, new Changes(elsewhere, MAPPER), Set.of())) {
            assertThat(found(node)).isEmpty();
        }
    }

    @Test
    void rowsFromABackupWithNumbersOfTheFutureAreFound() throws IOException {
        documents.put(Things.titled("one", "Erstens"));
        database.sql("UPDATE search.document SET changed = '999999999999'::xid8").update();
        try (SearchNode node = node(folder)) {
            catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/one");
        }
    }

    @Test
    void newNamesBuildTheIndexAnewWhileTheOldOneAnswers() throws IOException {
        documents.put(Things.titled("one", "Karlsruhe"));
        try (SearchNode node = node(folder)) {
            catchUp(node);
            assertThat(total(node, "Ruhe")).isEqualTo(1);
        }
        try (SearchNode node = new SearchNode(folder, changes, Set.of("Karlsruhe"))) {
            assertThat(total(node, "Karlsruhe")).isEqualTo(1);
            catchUp(node);
            assertThat(total(node, "Karlsruhe")).isEqualTo(1);
            assertThat(total(node, "Ruhe")).isZero();
        }
    }

    @Test
    void whoSearchesDuringARebuildNeverMeetsAnEmptyCity() throws Exception {
        for (int i = 0; i < 50; i++) {
            documents.put(Things.titled("service-" + i, "Dienst"));
        }
        try (SearchNode node = node(folder)) {
            catchUp(node);
            Thread rebuilding = Thread.ofPlatform().start(() -> rebuildTenTimes(node));
            while (rebuilding.isAlive()) {
                assertThat(total(node, "Dienst")).isEqualTo(50);
            }
        }
    }

    @Test
    void twoNodesThatSharePlaceAndDatabaseEndEqual() throws Exception {
        Random random = new Random(20261126);
        Map<String, String> expected = new TreeMap<>();
        try (SearchNode first = node(folder); SearchNode second = node(folder)) {
            for (int i = 0; i < 400; i++) {
                String id = "thing-" + random.nextInt(40);
                if (random.nextInt(3) == 0) {
                    documents.remove("services", "service", id);
                    expected.remove("/dienste/" + id);
                } else {
                    documents.put(Things.titled(id, "Titel " + i));
                    expected.put("/dienste/" + id, "Titel " + i);
                }
                if (random.nextInt(20) == 0) {
                    (random.nextBoolean() ? first : second).catchUp();
                }
            }
            catchUp(first);
            catchUp(second);
            assertThat(found(first)).isEqualTo(expected);
            assertThat(found(second)).isEqualTo(expected);
        }
    }

    @Test
    void aCommitWakesTheFollowerWithinASecond() throws Exception {
        try (SearchNode node = node(folder)) {
            Follower follower = new Follower(node, connections);
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

    private SearchNode node(Path place) throws IOException {
        return new SearchNode(place, changes, Set.of());
    }

    private void catchUp(SearchNode node) throws IOException {
        settle();
        node.catchUp();
    }

    /** Another test's transaction may hold the horizon back for a moment. */
    private void settle() {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (database.sql("""
                SELECT EXISTS (SELECT changed FROM search.document WHERE changed >= pg_snapshot_xmin(pg_current_snapshot())
                               UNION ALL
                               SELECT changed FROM search.change WHERE changed >= pg_snapshot_xmin(pg_current_snapshot()))
                """).query(Boolean.class).single() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static void rebuildTenTimes(SearchNode node) {
        try {
            for (int i = 0; i < 10; i++) {
                node.buildAnew();
                node.catchUp();
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Map<String, String> found(SearchNode node) throws IOException {
        return found(node, Audience.PUBLIC);
    }

    private static Map<String, String> found(SearchNode node, Audience audience) throws IOException {
        return node.ask(audience, new Everything());
    }

    private static long total(SearchNode node, String question) throws IOException {
        return node.ask(Audience.PUBLIC, new Asking(Question.of(question), "", 10, null,
                LocalDate.of(2026, 11, 26), node.synonyms())).total();
    }

    private static DataSource connections() {
        var copy = RunningCity.get().copyOfTemplate();
        return new DriverManagerDataSource(copy.url(), copy.user(), copy.password());
    }

    private Connection begun() throws SQLException {
        Connection connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static Documents documents(Connection connection) {
        return new Documents(JdbcClient.create(new SingleConnectionDataSource(connection, true)), MAPPER);
    }
}

package city.moves.platform.search;

import static city.moves.platform.search.IndexedDatabase.found;
import static city.moves.platform.search.IndexedDatabase.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** An index can be killed, lost, broken or outdated; the database brings it back. */
class RebuildingTest {

    private final IndexedDatabase city = new IndexedDatabase();
    private final Documents documents = city.documents();

    @TempDir
    Path folder;

    @Test
    void aNodeThatWasKilledGoesOnWhereItHadCommitted() throws IOException {
        Path copy = folder.resolve("as-the-disk-was-left");
        try (SearchNode killed = city.node(folder.resolve("node"))) {
            documents.put(Things.titled("one", "Erstens"));
            city.catchUp(killed);
            FileSystemUtils.copyRecursively(folder.resolve("node"), copy);
        }
        documents.put(Things.titled("two", "Zweitens"));
        documents.remove("services", "service", "one");
        try (SearchNode resumed = city.node(copy)) {
            assertThat(found(resumed)).containsOnlyKeys("/dienste/one");
            city.catchUp(resumed);
            assertThat(found(resumed)).containsOnlyKeys("/dienste/two");
        }
    }

    @Test
    void aLostIndexComesBackFromTheDatabase() throws IOException {
        fillOne();
        FileSystemUtils.deleteRecursively(folder);
        try (SearchNode node = city.node(folder)) {
            city.catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/one");
        }
    }

    @Test
    void aBrokenIndexComesBackFromTheDatabase() throws IOException {
        fillOne();
        for (Path file : filesOfTheIndex()) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        try (SearchNode node = city.node(folder)) {
            city.catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/one");
        }
    }

    @Test
    void anIndexThatFollowedOtherRowsIsNotTrusted() throws IOException {
        fillOne();
        try (SearchNode node = new IndexedDatabase().node(folder)) {
            assertThat(found(node)).isEmpty();
        }
    }

    @Test
    void aTableThatWasFilledFromABackupIsReadFromItsBeginning() throws IOException {
        fillOne();
        city.database().sql("TRUNCATE search.document").update();
        documents.put(Things.titled("two", "Zweitens"));
        try (SearchNode node = city.node(folder)) {
            city.catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/two");
        }
    }

    @Test
    void rowsFromABackupWithNumbersOfTheFutureAreFound() throws IOException {
        documents.put(Things.titled("one", "Erstens"));
        city.database().sql("UPDATE search.document SET changed = '999999999999'::xid8").update();
        try (SearchNode node = city.node(folder)) {
            city.catchUp(node);
            assertThat(found(node)).containsOnlyKeys("/dienste/one");
        }
    }

    @Test
    void newNamesBuildTheIndexAnewWhileTheOldOneAnswers() throws IOException {
        documents.put(Things.titled("one", "Karlsruhe"));
        try (SearchNode node = city.node(folder)) {
            city.catchUp(node);
            assertThat(total(node, "Ruhe")).isEqualTo(1);
        }
        try (SearchNode node = city.node(folder, "Karlsruhe")) {
            assertThat(total(node, "Karlsruhe")).isEqualTo(1);
            city.catchUp(node);
            assertThat(total(node, "Karlsruhe")).isEqualTo(1);
            assertThat(total(node, "Ruhe")).isZero();
        }
    }

    @Test
    void whoSearchesDuringARebuildNeverMeetsAnEmptyCity() throws Exception {
        for (int i = 0; i < 50; i++) {
            documents.put(Things.titled("service-" + i, "Dienst"));
        }
        try (SearchNode node = city.node(folder)) {
            city.catchUp(node);
            Thread rebuilding = Thread.ofPlatform().start(() -> rebuildTenTimes(node));
            while (rebuilding.isAlive()) {
                assertThat(total(node, "Dienst")).isEqualTo(50);
            }
            assertThat(filesOfTheIndex()).allMatch(file -> file.startsWith(current()));
        }
    }

    private void fillOne() throws IOException {
        documents.put(Things.titled("one", "Erstens"));
        try (SearchNode node = city.node(folder)) {
            city.catchUp(node);
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

    private Path current() {
        try {
            Path node = folder.resolve("node-1");
            return node.resolve(Files.readString(node.resolve("current")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private List<Path> filesOfTheIndex() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("node-1"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().getParent().getFileName().toString().startsWith("generation-"))
                    .toList();
        }
    }
}

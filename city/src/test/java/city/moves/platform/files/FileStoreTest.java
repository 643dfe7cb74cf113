package city.moves.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.backup.BackingUp;
import city.moves.platform.backup.BackupFile;
import city.moves.platform.backup.Restoring;
import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.values.Outcome;
import city.moves.testing.MovingClock;
import city.moves.testing.RunningCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class FileStoreTest {

    private static DatabaseAccess access;

    @TempDir
    Path parent;

    private final MovingClock clock = new MovingClock();

    @BeforeAll
    static void ownDatabase() {
        access = RunningCity.get().copyOfTemplate();
    }

    @Test
    void aContentLiesOnceUnderItsHashHoweverManyHoldIt() throws IOException {
        FileStore store = store("once");
        StoredContent content = written(store, "{\"type\":\"FeatureCollection\"}");
        HeldFile first = store.hold(content, "C:\\Daten\\Bäume\u0000.json", "test");
        HeldFile second = store.hold(written(store, "{\"type\":\"FeatureCollection\"}"), "../..", "test");
        assertThat(first.hash()).isEqualTo(second.hash()).hasSize(64);
        assertThat(first.name()).isEqualTo("Bäume.json");
        assertThat(second.name()).isEqualTo("datei");
        assertThat(first.type()).isEqualTo("application/json");
        assertThat(parent.relativize(store.path(first)))
                .isEqualTo(Path.of("once", first.hash().substring(0, 2), first.hash().substring(2, 4), first.hash()));
        assertThat(store.path(first)).hasContent("{\"type\":\"FeatureCollection\"}");
        assertThat(filesIn("once")).hasSize(1);
        assertThat(store.find(first.id())).contains(first);
        store.release(first.id());
        assertThat(store.find(first.id())).isEmpty();
        assertThat(store.find(second.id())).contains(second);
    }

    @Test
    void whatItIsItsFirstBytesTell() throws IOException {
        FileStore store = store("types");
        Map<String, String> types = Map.of("%PDF-1.7 …", "application/pdf", "SQLite format 3\0rest",
                "application/vnd.sqlite3", "PK\u0003\u0004rest", "application/zip", "a;b\n1;2\n", "text/plain",
                "a\0b", "application/octet-stream", "", "application/octet-stream");
        for (Map.Entry<String, String> one : types.entrySet()) {
            assertThat(written(store, one.getKey()).type()).isEqualTo(one.getValue());
        }
    }

    @Test
    void moreThanIsAllowedIsRefusedBeforeItIsReadToItsEndAndLeavesNothing() throws IOException {
        FileStore store = store("bounded");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(store.write(endless, 1_000_000)).isInstanceOf(Outcome.Refused.class);
        assertThat(filesIn("bounded")).isEmpty();
        assertThat(store.write(new ByteArrayInputStream(new byte[1_000]), 1_000)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatNobodyHoldsIsGoneADayLaterAndNothingElse() throws IOException {
        FileStore store = store("orphans");
        HeldFile held = store.hold(written(store, "held"), "a.txt", "test");
        HeldFile released = store.hold(written(store, "released"), "b.txt", "test");
        StoredContent forgotten = written(store, "never held");
        Path arriving = Files.createDirectories(parent.resolve("orphans/arriving")).resolve("cut-off");
        Files.setLastModifiedTime(Files.writeString(arriving, "half"),
                FileTime.from(clock.instant()));
        clock.forward(Duration.ofHours(20));
        store.release(released.id());
        clock.forward(Duration.ofHours(5));
        removeOrphans(store);
        assertThat(store.path(held)).exists();
        assertThat(store.path(released)).as("a backup of this morning may still ask for it").exists();
        assertThat(parent.resolve("orphans").resolve(forgotten.hash().substring(0, 2))
                .resolve(forgotten.hash().substring(2, 4)).resolve(forgotten.hash())).doesNotExist();
        assertThat(arriving).doesNotExist();
        assertThatThrownBy(() -> store.hold(forgotten, "c.txt", "test")).hasMessageContaining("removed before");
        clock.forward(Duration.ofHours(20));
        removeOrphans(store);
        assertThat(filesIn("orphans")).containsExactly(store.path(held));
    }

    @Test
    void aBackupBringsBackEveryFileThatARowNames() throws IOException {
        FileStore store = store("saved");
        HeldFile held = store.hold(written(store, "to be kept"), "brief.txt", "test");
        new BackingUp(access, parent.resolve("saved")).save(parent.resolve("city.moves"));
        DatabaseAccess empty = RunningCity.get().emptyDatabase();
        try (BackupFile backup = BackupFile.verified(parent.resolve("city.moves"))) {
            new Restoring(empty, parent.resolve("restored")).restore(backup);
        }
        HeldFiles rows = new HeldFiles(JdbcClient.create(empty.dataSource()));
        FileStore restored = new FileStore(rows, clock, parent.resolve("restored").toString(), "");
        assertThat(restored.find(held.id())).contains(held);
        assertThat(restored.path(held)).hasContent("to be kept");
        Files.writeString(restored.path(held), "damaged by the disk");
        assertThat(new FilesCheckup(restored, rows).examine().healthy()).isFalse();
    }

    private FileStore store(String folder) {
        return new FileStore(new HeldFiles(JdbcClient.create(access.dataSource())), clock,
                parent.resolve(folder).toString(), "");
    }

    private static StoredContent written(FileStore store, String text) throws IOException {
        return switch (store.write(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), 1_000)) {
            case Outcome.Done<StoredContent>(StoredContent content) -> content;
            case Outcome.Refused<StoredContent> refused -> throw new AssertionError(refused);
        };
    }

    private void removeOrphans(FileStore store) {
        RemovingOrphans job = new RemovingOrphans(store, new HeldFiles(JdbcClient.create(access.dataSource())), clock);
        JobProgress progress = JobProgress.further("", 0);
        while (!progress.finished()) {
            progress = job.begin(new JobState("", progress.cursor(), 0)).finish();
        }
    }

    private List<Path> filesIn(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(parent.resolve(folder))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

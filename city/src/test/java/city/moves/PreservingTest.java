package city.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.backup.BackingUp;
import city.moves.platform.backup.BackupFile;
import city.moves.platform.backup.Restoring;
import city.moves.platform.database.DatabaseAccess;
import city.moves.testing.ChildProcess;
import city.moves.testing.NewFolder;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class PreservingTest {

    /** Takes seconds to read and nothing to make. */
    private static final long LARGE = 4L << 30;

    private final RunningCity city = RunningCity.get();

    @TempDir
    Path folder;

    @Test
    void aBackupThatIsKilledLeavesNothingThatLooksWhole() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("data/files/ab"));
        try (RandomAccessFile document = new RandomAccessFile(documents.resolve("large").toFile(), "rw")) {
            document.setLength(LARGE);
        }
        Path file = folder.resolve("city.moves");
        Path aside = folder.resolve("city.moves.writing");
        try (ChildProcess backup = command(city.ownDatabase(), "data", "backup", file.toString())) {
            await(() -> Files.exists(aside) && aside.toFile().length() > 100_000);
            backup.killAlone();
        }

        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> BackupFile.verified(aside)).hasMessageContaining("is damaged");
    }

    @Test
    void aRestoreThatIsKilledIsKnownAsSuchAndRepeatedAndTheCityThenServesAndFinds() throws Exception {
        DatabaseAccess empty = city.emptyDatabase();
        Path file = folder.resolve("city.moves");
        new BackingUp(city.ownDatabase(), folder.resolve("files")).save(file);
        JdbcClient database = JdbcClient.create(empty.dataSource());
        try (ChildProcess restore = command(empty, "data", "restore", file.toString())) {
            await(() -> database.sql("select exists (select from pg_namespace where nspname = 'moves_restoring')")
                    .query(Boolean.class).single());
            restore.killAlone();
        }
        try (ChildProcess serving = command(empty, "data", "--port", "0")) {
            assertThat(serving.exitCode()).isEqualTo(1);
            assertThat(serving.awaitEnd()).singleElement().asString()
                    .startsWith("The database holds a restore that was broken off.");
        }
        try (BackupFile backup = BackupFile.verified(file)) {
            assertThat(new Restoring(empty, folder.resolve("data/files")).restore(backup).rows()).isPositive();
        }
        try (ChildProcess serving = command(empty, "data", "--port", "0")) {
            String address = serving.awaitAddress();
            await(() -> pageOf(address + "/suche?q=digital").contains("/strategie/"));
            try (ChildProcess other = command(empty, "data", "restore", file.toString())) {
                assertThat(other.exitCode()).isEqualTo(1);
                assertThat(other.awaitEnd()).singleElement().asString()
                        .contains("is in use by process " + serving.pid());
            }
            serving.terminate();
            serving.awaitEnd();
        }
    }

    @Test
    void theDatabaseThatComesAlongIsFilledAndSavedWithoutACity() throws Exception {
        Path file = folder.resolve("template.moves");
        Path again = folder.resolve("again.moves");
        new BackingUp(city.copyOfTemplate(), folder.resolve("files")).save(file);
        String data = NewFolder.withBinaries(folder).toString();

        assertThat(lines(1, "backup", again.toString(), "--data", data)).singleElement().asString()
                .startsWith("There is no city in " + data);
        assertThat(lines(0, "restore", file.toString(), "--data", data)).satisfiesExactly(
                line -> assertThat(line).contains(" rows of ").contains(" restored in "),
                line -> assertThat(line).startsWith("The trail of deeds is whole: "));
        assertThat(lines(0, "backup", again.toString(), "--data", data)).singleElement().asString()
                .contains(" tables and 0 documents saved in ").contains(again.toString());
        BackupFile.verified(again).close();
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    private static List<String> lines(int code, String... arguments) {
        try (ChildProcess process = ChildProcess.city(Map.of(), List.of(arguments))) {
            assertThat(process.exitCode()).as(() -> String.join("\n", process.awaitEnd())).isEqualTo(code);
            return process.awaitEnd();
        }
    }

    private ChildProcess command(DatabaseAccess database, String data, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--db", database.url(), "--db-user", database.user(), "--data",
                folder.resolve(data).toString()));
        return ChildProcess.city(Map.of("MOVES_DB_PASSWORD", database.password()), arguments);
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(latest);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static String pageOf(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

package city.moves.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.ChildProcess;
import city.moves.testing.NewFolder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    private static final int ROUNDS = 2;
    private static final long LOAD_MILLISECONDS = 1_500;

    @TempDir
    Path parent;

    @Test
    void whatWasAcknowledgedSurvivesTheDeathOfAllProcesses() throws Exception {
        Path folder = NewFolder.withBinaries(parent);
        for (int round = 1; round <= ROUNDS; round++) {
            Set<Long> acknowledged = writeUntilKilled(folder, false);
            Set<Long> present = presentAfterRestart(folder);
            System.out.println("killed everything: " + acknowledged.size() + " acknowledged, "
                    + present.size() + " present");
            assertThat(acknowledged).hasSizeGreaterThan(100);
            assertThat(present).containsAll(acknowledged);
        }
    }

    @Test
    void aDatabaseThatLivedOnIsStoppedAndNothingIsLost() throws Exception {
        Path folder = NewFolder.withBinaries(parent);
        Set<Long> acknowledged = writeUntilKilled(folder, true);
        Set<Long> present = presentAfterRestart(folder);
        System.out.println("killed the city alone: " + acknowledged.size() + " acknowledged, "
                + present.size() + " present");
        assertThat(acknowledged).hasSizeGreaterThan(100);
        assertThat(present).containsAll(acknowledged);
    }

    /** The table is emptied first, so that each round counts its own. */
    private static Set<Long> writeUntilKilled(Path folder, boolean cityAlone) throws InterruptedException {
        try (ChildProcess writer =
                ChildProcess.start(EagerWriter.class, Map.of(), List.of(folder.toString(), "write"))) {
            String said = writer.awaitLine(EagerWriter.DATABASE);
            ProcessHandle database = ProcessHandle.of(
                    Long.parseLong(said.substring(EagerWriter.DATABASE.length()))).orElseThrow();
            writer.awaitLine(EagerWriter.ACKNOWLEDGED);
            TimeUnit.MILLISECONDS.sleep(LOAD_MILLISECONDS);
            if (cityAlone) {
                writer.killAlone();
                assertThat(database.isAlive()).isTrue();
            } else {
                writer.killTree();
                assertThat(database.isAlive()).isFalse();
            }
            return acknowledged(writer);
        }
    }

    /** The last line may have been cut in the middle of its number. */
    private static Set<Long> acknowledged(ChildProcess writer) {
        Set<Long> numbers = new HashSet<>();
        List<String> lines = writer.awaitEnd();
        for (String line : lines.subList(0, lines.size() - 1)) {
            if (line.startsWith(EagerWriter.ACKNOWLEDGED)) {
                numbers.add(Long.parseLong(line.substring(EagerWriter.ACKNOWLEDGED.length())));
            }
        }
        return numbers;
    }

    private static Set<Long> presentAfterRestart(Path folder) throws SQLException {
        Set<Long> numbers = new HashSet<>();
        try (Installation installation = Installation.open(DataFolder.open(folder));
                Connection connection = installation.database().connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT number FROM acknowledged")) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            statement.execute("TRUNCATE acknowledged");
        }
        return numbers;
    }
}

package city.moves.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.testing.ChildProcess;
import city.moves.testing.NewFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    static Path used;

    @TempDir
    Path parent;

    @Test
    void aLivingInstanceIsRefusedAndCommandsJoinIt() throws Exception {
        Path folder = NewFolder.withBinaries(used);
        try (ChildProcess living =
                ChildProcess.start(EagerWriter.class, Map.of(), List.of(folder.toString(), "wait"))) {
            living.awaitLine(EagerWriter.DATABASE);

            assertThatThrownBy(() -> Installation.open(DataFolder.open(folder)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by process " + living.pid() + " at http://localhost:1");
            try (Installation guest = Installation.join(DataFolder.open(folder));
                    Connection connection = guest.database().connect()) {
                assertThat(guest.isGuest()).isTrue();
                assertThat(connection.isValid(5)).isTrue();
            }
        }
        try (Installation next = Installation.join(DataFolder.open(folder))) {
            assertThat(next.isGuest()).isFalse();
            assertThat(next.database().connect().isValid(5)).isTrue();
        }
    }

    /** PostgreSQL would repeat the row that it refuses. */
    @Test
    void theLogOfTheDatabaseRepeatsNothingThatPeopleEntered() throws Exception {
        Path folder = NewFolder.withBinaries(used);
        try (Installation installation = Installation.open(DataFolder.open(folder));
                Connection connection = installation.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table person (name text unique, born int check (born > 0))");
            statement.execute("insert into person values ('Erika Mustermann', 1)");
            try (PreparedStatement again = connection.prepareStatement("insert into person values (?, ?)")) {
                again.setString(1, "Erika Mustermann");
                again.setInt(2, 2);
                assertThatThrownBy(again::execute).hasMessageContaining("Erika Mustermann");
                again.setInt(2, 0);
                assertThatThrownBy(again::execute).hasMessageContaining("Erika Mustermann");
            }
        }
        assertThat(folder.resolve("postgres.log")).content().contains("person_name_key", "person_born_check")
                .doesNotContain("Erika");
    }

    @Test
    void theDatabaseIsForItsOwnersOnly() throws Exception {
        Path folder = NewFolder.withBinaries(used);
        try (Installation installation = Installation.open(DataFolder.open(folder))) {
            String url = installation.database().url();

            assertThat(url).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "moves", "guessed").close())
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                    folder.resolve("instance.properties")))).isEqualTo("rw-------");
        }
    }

    @Test
    void theNumberOfAForeignProcessInTheDatabasesNoteIsForgotten() throws Exception {
        Path folder = NewFolder.withBinaries(used);
        Installation.open(DataFolder.open(folder)).close();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (Installation installation = Installation.open(DataFolder.open(folder))) {
            assertThat(installation.database().connect().isValid(5)).isTrue();
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void anInterruptedCreationIsBegunAnew() throws IOException, SQLException {
        Path folder = NewFolder.withBinaries(parent);
        Files.createDirectories(folder.resolve("postgres.creating/base"));
        Files.writeString(folder.resolve("postgres.creating/PG_VERSION"), "18\n");

        try (Installation installation = Installation.open(DataFolder.open(folder))) {
            assertThat(installation.database().connect().isValid(5)).isTrue();
        }
    }

    @Test
    void anExternalDatabaseThatIsNotThereIsNamed() {
        DatabaseAccess nowhere = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/moves", "moves", "secret");
        try (Installation installation = Installation.open(DataFolder.open(parent.resolve("data")), nowhere)) {
            assertThatThrownBy(installation::database)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("The database moves at jdbc:postgresql://127.0.0.1:1/moves cannot be reached")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "mine");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(CannotStart.class).hasMessageContaining("is a file, not a folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderInsideOfAFileIsRefused() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "mine");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class).hasMessageContaining("cannot be used");
    }

    @Test
    void aFullDiskIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> DataFolder.refuseFull(parent, 12L << 20))
                .isInstanceOf(CannotStart.class).hasMessageContaining("is full: 12 MB are free");
    }
}

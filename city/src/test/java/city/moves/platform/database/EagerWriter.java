package city.moves.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/** Opens an installation and writes rows as fast as it can, saying the number of each that was acknowledged. */
final class EagerWriter {

    static final String ACKNOWLEDGED = "acknowledged ";
    static final String DATABASE = "database process ";

    private static final int WRITERS = 4;
    private static final AtomicLong NUMBERS = new AtomicLong();

    private EagerWriter() {}

    /** The folder, then {@code write} or {@code wait}. */
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Installation installation = Installation.open(DataFolder.open(Path.of(arguments[0])));
        DatabaseAccess database = installation.database();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS acknowledged (number bigint PRIMARY KEY)");
        }
        installation.announce("http://localhost:1");
        System.out.println(DATABASE + ProcessHandle.current().children().findFirst().orElseThrow().pid());
        if (arguments[1].equals("write")) {
            for (int i = 0; i < WRITERS; i++) {
                Thread.ofPlatform().start(() -> write(database));
            }
        }
        Thread.sleep(120_000);
        System.exit(3);
    }

    private static void write(DatabaseAccess database) {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO acknowledged VALUES (?)")) {
            while (true) {
                long number = NUMBERS.incrementAndGet();
                insert.setLong(1, number);
                insert.executeUpdate();
                System.out.println(ACKNOWLEDGED + number);
            }
        } catch (SQLException killed) {
            System.exit(4);
        }
    }
}

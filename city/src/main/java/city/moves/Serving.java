package city.moves;

import city.moves.platform.database.CannotStart;
import city.moves.platform.database.DataFolder;
import city.moves.platform.database.Installation;
import city.moves.platform.operations.StartNote;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./moves}: serves the city until it is stopped. */
final class Serving {

    private Serving() {}

    /** Gives the address of the pages. What is refused leaves no folder behind that was not there before. */
    static String start(CommandLine line) {
        if (Files.exists(line.data())) {
            Installation.refuseHeld(DataFolder.open(line.data()));
        }
        refuseClosedPort(line.port());
        DataFolder folder = DataFolder.open(line.data());
        Installation installation = line.database()
                .map(external -> Installation.open(folder, external))
                .orElseGet(() -> Installation.open(folder));
        if (line.database().isPresent()) {
            installation.database();
        }
        ConfigurableApplicationContext application = Spring.serving(installation, line);
        String address = "http://localhost:"
                + application.getEnvironment().getRequiredProperty("local.server.port");
        installation.announce(address);
        greet(application, line, installation, address);
        return address;
    }

    /** Asked before the work begins, since Tomcat finds out at its end. */
    private static void refuseClosedPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            String address = System.getenv("SERVER_ADDRESS");
            socket.bind(address == null || address.isBlank() ? new InetSocketAddress(port)
                    : new InetSocketAddress(address, port));
        } catch (IOException refused) {
            throw new CannotStart(FailureLine.portRefused(port, String.valueOf(refused.getMessage())));
        }
    }

    private static void greet(ConfigurableApplicationContext application, CommandLine line,
            Installation installation, String address) {
        long taken = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        String city = application.getEnvironment().getProperty("moves.city.name", "Stuttgart");
        System.out.printf(Locale.ROOT, "%nMoveS serves %s%s after %.1f seconds.%n%n",
                line.demo() ? "the demo city " : "", city, taken / 1000.0);
        say("Pages", address + "  (English: " + address + "/en)");
        say("Desk", address + "/amt");
        application.getBeanProvider(StartNote.class).stream()
                .sorted(Comparator.comparingInt(StartNote::order))
                .filter(note -> !note.text().isEmpty())
                .forEach(note -> say(note.label(), note.text()));
        say("Data", installation.folder().root().toString());
        say("Database", line.database().isPresent()
                ? installation.database().toString() : "PostgreSQL in the data folder");
        say("Log", installation.folder().root().resolve("moves.log").toString());
        say("Stop", "Ctrl+C here, or kill " + ProcessHandle.current().pid());
    }

    private static void say(String label, String text) {
        System.out.printf("  %-10s %s%n", label, text);
    }
}

package city.moves;

import city.moves.platform.database.CannotStart;
import city.moves.platform.database.DatabaseAccess;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked for at the terminal.
 *
 * @param command  what to do
 * @param words    what follows the command
 * @param port     of the pages; 0 for any free one
 * @param data     folder of the installation
 * @param database external one; empty for the embedded one
 * @param demo     true for the demo city
 * @param baseUrl  public address without trailing slash; empty: taken from the request
 */
record CommandLine(Command command, List<String> words, int port, Path data, Optional<DatabaseAccess> database,
        boolean demo, String baseUrl) {

    /** What the program can do. */
    enum Command {
        RUN(0),
        IMPORT(2),
        DOCTOR(0),
        /** A start and a walk through the pages, from which the build learns what every start needs. */
        REHEARSE(0);

        private final int words;

        Command(int words) {
            this.words = words;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String PASSWORD = "MOVES_DB_PASSWORD";
    private static final String FOLDER = "MOVES_DATA_FOLDER";

    private static final int LAST_PORT = 65_535;
    private static final List<String> OPTIONS =
            List.of("--port", "--data", "--db", "--db-user", "--city", "--base-url");
    private static final String POSTGRES = "jdbc:postgresql://";

    static CommandLine parse(List<String> arguments, Map<String, String> environment) {
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            if (argument.startsWith("--")) {
                readOption(argument, rest, options);
            } else {
                words.add(argument);
            }
        }
        Command command = command(words);
        return new CommandLine(command, words.isEmpty() ? words : List.copyOf(words.subList(1, words.size())),
                port(options.getOrDefault("--port", "8080")),
                Path.of(options.getOrDefault("--data", environment.getOrDefault(FOLDER, "data"))),
                database(options, environment), demo(options.getOrDefault("--city", "demo")),
                baseUrl(options.getOrDefault("--base-url", "")));
    }

    private static void readOption(String argument, Deque<String> rest, Map<String, String> options) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (!OPTIONS.contains(name)) {
            throw wrong("there is no option " + name);
        }
        if (equals < 0 && rest.isEmpty()) {
            throw wrong("the option " + name + " needs a value");
        }
        String value = equals < 0 ? rest.removeFirst() : argument.substring(equals + 1);
        if (value.isBlank()) {
            throw wrong("the option " + name + " needs a value");
        }
        if (options.put(name, value) != null) {
            throw wrong("the option " + name + " is given twice");
        }
    }

    private static Command command(List<String> words) {
        if (words.isEmpty()) {
            return Command.RUN;
        }
        Command command = Arrays.stream(Command.values())
                .filter(known -> known.word().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(() -> wrong("there is no command " + words.getFirst()));
        if (words.size() - 1 != command.words) {
            throw wrong("the command " + command.word() + " takes " + command.words + " words, not "
                    + (words.size() - 1));
        }
        return command;
    }

    private static int port(String entered) {
        try {
            int port = Integer.parseInt(entered);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // told below, together with a number out of range
        }
        throw wrong("--port is a number from 0 to " + LAST_PORT + ", not " + entered);
    }

    private static Optional<DatabaseAccess> database(Map<String, String> options, Map<String, String> environment) {
        String url = options.get("--db");
        if (url == null) {
            if (options.containsKey("--db-user")) {
                throw wrong("--db-user goes with --db");
            }
            return Optional.empty();
        }
        if (!url.startsWith(POSTGRES)) {
            throw wrong("--db is an address such as " + POSTGRES + "host:5432/moves, not " + url);
        }
        return Optional.of(new DatabaseAccess(url, options.getOrDefault("--db-user", "moves"),
                environment.getOrDefault(PASSWORD, "")));
    }

    private static boolean demo(String city) {
        return switch (city) {
            case "demo" -> true;
            case "empty" -> false;
            default -> throw wrong("--city is demo or empty, not " + city);
        };
    }

    private static String baseUrl(String entered) {
        if (!entered.isEmpty() && !entered.matches("https?://[^\\s/]+(/[^\\s?#]*)?")) {
            throw wrong("--base-url is an address such as https://moves.example.org, not " + entered);
        }
        return entered.endsWith("/") ? entered.substring(0, entered.length() - 1) : entered;
    }

    private static CannotStart wrong(String what) {
        return new CannotStart("Not understood: " + what + ". ./moves help shows what there is.");
    }
}

package city.moves;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.operations.Mistake;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was asked for at the terminal.
 *
 * @param command  what to do
 * @param words    what follows the command
 * @param port     of the pages; 0 for any free one
 * @param data     folder of the installation
 * @param database external one; empty for the embedded one
 * @param demo     true for the demo city
 * @param baseUrl  public address without trailing slash; empty: this machine
 */
record CommandLine(Command command, List<String> words, int port, Path data, Optional<DatabaseAccess> database,
        boolean demo, String baseUrl) {

    /** What the program can do. */
    enum Command {
        RUN(0),
        IMPORT(2),
        DOCTOR(0),
        BACKUP(1),
        RESTORE(1),
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

    /** Reads on after a mistake, so that all of them are found. */
    static CommandLine of(List<String> words, Answers answers) {
        return new CommandLine(command(words, answers.mistakes()),
                words.isEmpty() ? words : List.copyOf(words.subList(1, words.size())),
                Integer.parseInt(answers.value(Option.PORT)), Path.of(answers.value(Option.DATA)), database(answers),
                answers.value(Option.CITY).equals("demo"), answers.value(Option.BASE_URL).replaceFirst("/+$", ""));
    }

    private static Command command(List<String> words, List<Mistake> mistakes) {
        if (words.isEmpty()) {
            return Command.RUN;
        }
        Optional<Command> command = Arrays.stream(Command.values())
                .filter(known -> known.word().equals(words.getFirst()))
                .findFirst();
        if (command.isEmpty()) {
            mistakes.add(new Mistake(words.getFirst() + Arguments.PLACE, "there is no such command",
                    Arrays.stream(Command.values()).map(Command::word).collect(Collectors.joining(", "))));
            return Command.RUN;
        }
        int given = words.size() - 1;
        if (given != command.get().words) {
            mistakes.add(new Mistake(command.get().word() + Arguments.PLACE, "has " + given + " words after it",
                    String.valueOf(command.get().words)));
        }
        return command.get();
    }

    private static Optional<DatabaseAccess> database(Answers answers) {
        String url = answers.value(Option.DATABASE);
        String user = answers.value(Option.USER);
        boolean wanted = answers.isGiven(Option.DATABASE);
        if (answers.isGiven(Option.USER) && !wanted) {
            answers.mistakes().add(new Mistake(answers.place(Option.USER), "stands without --db",
                    "together with --db, or not at all"));
        }
        boolean passwordGiven = answers.settings().names(Option.PASSWORD) || url.contains("password=");
        if (wanted && !passwordGiven) {
            answers.mistakes().add(new Mistake(Option.PASSWORD.variable() + " (environment)",
                    "is missing, but --db is given", "the password of the role " + user
                    + "; set it to nothing if the server asks for none"));
        }
        return url.isEmpty() ? Optional.empty() : Optional.of(new DatabaseAccess(url, user,
                answers.settings().value(Option.PASSWORD).orElse("")));
    }
}

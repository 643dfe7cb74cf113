package city.moves;

import city.moves.platform.database.DataFolder;
import city.moves.platform.operations.Mistake;
import city.moves.platform.operations.Settings;
import city.moves.platform.operations.SettingsChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that was said from outside, and every mistake in it, found before anything is touched.
 *
 * @param line what was asked for; what is wrong in it is replaced by what is usual
 */
record Configuration(CommandLine line, List<Mistake> mistakes) {

    static Configuration read(List<String> arguments, Map<String, String> environment, Map<String, String> properties) {
        Arguments taken = Arguments.of(arguments);
        Settings settings = Settings.of(environment, properties);
        List<Mistake> mistakes = new ArrayList<>(taken.mistakes());
        Answers answers = new Answers(taken.options(), settings, mistakes);
        CommandLine line = CommandLine.of(taken.words(), answers);
        DataFolder.whyUnusable(line.data()).ifPresent(reason ->
                mistakes.add(new Mistake(answers.place(Option.DATA), reason,
                        "a folder that the user " + System.getProperty("user.name")
                                + " can read and write, or a new one")));
        mistakes.addAll(SettingsChecks.ofAllParts().examine(settings));
        return new Configuration(line, List.copyOf(mistakes));
    }

    boolean isRight() {
        return mistakes.isEmpty();
    }

    /** For the person at the keyboard: a heading, then one line for each. */
    String story() {
        return mistakes.stream().map(mistake -> "  " + mistake.line()).collect(Collectors.joining("\n",
                "Nothing was started or changed, because " + (mistakes.size() == 1 ? "one thing is"
                        : mistakes.size() + " things are") + " not understood:\n",
                "\nThe command help shows the options, docs/operations.md everything."));
    }
}

package city.moves;

import city.moves.platform.operations.Mistake;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands at the terminal, taken apart.
 *
 * @param words    the command and what follows it
 * @param options  by their names
 * @param mistakes in what is neither
 */
record Arguments(List<String> words, Map<Option, String> options, List<Mistake> mistakes) {

    static final String PLACE = " (command line)";

    static Arguments of(List<String> arguments) {
        Arguments taken = new Arguments(new ArrayList<>(), new EnumMap<>(Option.class), new ArrayList<>());
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            if (argument.startsWith("--")) {
                taken.takeOption(argument, rest);
            } else {
                taken.words.add(argument);
            }
        }
        return taken;
    }

    /** {@code --port 80} and {@code --port=80} mean the same. */
    private void takeOption(String argument, Deque<String> rest) {
        int equals = argument.indexOf('=');
        String word = equals < 0 ? argument : argument.substring(0, equals);
        Optional<Option> option = Option.named(word);
        boolean valueFollows = equals < 0 && !rest.isEmpty() && !rest.getFirst().startsWith("--");
        String value = valueFollows ? rest.removeFirst() : argument.substring(equals < 0 ? argument.length() : equals + 1);
        if (option.isEmpty()) {
            mistakes.add(new Mistake(word + PLACE, "there is no such option",
                    Stream.of(Option.values()).map(Option::word).collect(Collectors.joining(", "))));
        } else if (value.isBlank()) {
            mistakes.add(new Mistake(word + PLACE, "has no value", option.get().setting().allowed()));
        } else if (options.put(option.get(), value) != null) {
            mistakes.add(new Mistake(word + PLACE, "is given twice", "once"));
        }
    }
}

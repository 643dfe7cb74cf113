package city.moves.services.fees;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds answers by the path of their place, whichever repetition they stand in. */
final class Places {

    /** As the pages of forms and the files of authors write a path. */
    static final String FORM = "[A-Za-z_][A-Za-z0-9_.-]*(?:/[A-Za-z_][A-Za-z0-9_.-]*)*";

    private static final Pattern REPETITION = Pattern.compile("\\[[0-9]+]");

    private Places() {}

    static Stream<String> answers(Map<String, String> answers, String place) {
        return answers.entrySet().stream().filter(answer -> path(answer.getKey()).equals(place)).map(Map.Entry::getValue);
    }

    /** How often a group was filled in. */
    static long repetitions(Map<String, String> answers, String group) {
        return answers.keySet().stream().filter(place -> path(place).startsWith(group + "/"))
                .map(place -> beginning(place, group.split("/").length)).distinct().count();
    }

    private static String path(String place) {
        return REPETITION.matcher(place).replaceAll("");
    }

    private static String beginning(String place, int steps) {
        String[] parts = place.split("/");
        return String.join("/", Arrays.copyOf(parts, steps));
    }
}

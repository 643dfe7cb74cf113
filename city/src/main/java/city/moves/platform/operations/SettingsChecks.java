package city.moves.platform.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** All parts' checks, which find every mistake at once. */
public final class SettingsChecks {

    private static final int LIKELY_SLIP = 3;

    private final List<SettingsCheck> checks;

    SettingsChecks(List<SettingsCheck> checks) {
        this.checks = checks;
    }

    public static SettingsChecks ofAllParts() {
        return new SettingsChecks(SpringFactoriesLoader.forDefaultResourceLocation().load(SettingsCheck.class));
    }

    /** What is wrong in the settings, value by value, then together, then names that nobody knows. */
    public List<Mistake> examine(Settings settings) {
        List<Setting> known = checks.stream().flatMap(check -> check.settings().stream()).toList();
        List<Mistake> mistakes = new ArrayList<>();
        known.forEach(setting -> settings.find(setting)
                .filter(given -> !setting.accepts().test(given.value()))
                .ifPresent(given -> mistakes.add(given.mistake(setting))));
        checks.forEach(check -> mistakes.addAll(check.examineTogether(settings)));
        settings.unknown(known).forEach(given ->
                mistakes.add(new Mistake(given.place(), "means nothing", suggestion(given.name(), known))));
        return mistakes;
    }

    private static String suggestion(String name, List<Setting> known) {
        String wanted = Setting.canonical(name);
        return known.stream()
                .map(setting -> Map.entry(setting.variable(), distance(wanted, Setting.canonical(setting.name()))))
                .filter(candidate -> candidate.getValue() <= LIKELY_SLIP)
                .min(Comparator.comparingInt(Map.Entry<String, Integer>::getValue))
                .map(candidate -> "perhaps " + candidate.getKey() + " is meant")
                .orElse("the names in docs/operations.md");
    }

    /** How many letters have to be added, removed or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int exchanged = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchanged, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

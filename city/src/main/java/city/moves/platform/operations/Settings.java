package city.moves.platform.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was set from outside: environment variables {@code MOVES_…} and, before them, properties {@code -Dmoves.…}. */
public final class Settings {

    /**
     * A value and where it stands.
     *
     * @param name  as it was written
     * @param place for a person to find it
     */
    public record Given(String name, String place, String value) {

        public Mistake mistake(Setting setting) {
            return new Mistake(place, setting.secret() ? "is not understood" : "is \"" + value + "\"",
                    setting.allowed());
        }
    }

    private final Map<String, Given> given = new LinkedHashMap<>();

    private Settings() {}

    public static Settings of(Map<String, String> environment, Map<String, String> properties) {
        Settings settings = new Settings();
        new TreeMap<>(environment).forEach((name, value) ->
                settings.add(new Given(name, name + " (environment)", value)));
        new TreeMap<>(properties).forEach((name, value) ->
                settings.add(new Given(name, "-D" + name + " (option of the JVM)", value)));
        return settings;
    }

    private void add(Given one) {
        given.put(Setting.canonical(one.name()), one);
    }

    /** A blank value is none. */
    public Optional<Given> find(Setting setting) {
        return Optional.ofNullable(given.get(Setting.canonical(setting.name()))).filter(one -> !one.value().isBlank());
    }

    public Optional<String> value(Setting setting) {
        return find(setting).map(Given::value);
    }

    /** True also for a blank value. */
    public boolean names(Setting setting) {
        return given.containsKey(Setting.canonical(setting.name()));
    }

    /** Names that begin as ours do and mean nothing. */
    List<Given> unknown(Collection<Setting> known) {
        List<String> meaningful = known.stream().map(Setting::name).map(Setting::canonical).toList();
        List<Given> unknown = new ArrayList<>();
        given.forEach((name, one) -> {
            if ((one.name().startsWith("MOVES_") || one.name().startsWith("moves.")) && !meaningful.contains(name)) {
                unknown.add(one);
            }
        });
        return unknown;
    }
}

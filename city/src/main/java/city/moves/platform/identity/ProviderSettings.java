package city.moves.platform.identity;

import city.moves.platform.operations.Mistake;
import city.moves.platform.operations.Setting;
import city.moves.platform.operations.Settings;
import city.moves.platform.operations.SettingsCheck;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which houses vouch for people: up to nine, {@code moves.sign-in.1.issuer} and so on. */
final class ProviderSettings implements SettingsCheck {

    private static final int MOST = 9;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final List<String> FIELDS = List.of("key", "name-de", "name-en", "issuer", "client-id",
            "client-secret", "scopes", "level-claim", "levels", "role-claim", "roles", "new-accounts");
    private static final List<String> NEEDED = List.of("key", "name-de", "issuer", "client-id");

    @Override
    public List<Setting> settings() {
        return IntStream.rangeClosed(1, MOST).boxed()
                .flatMap(number -> FIELDS.stream().map(field -> setting(number, field))).toList();
    }

    @Override
    public List<Mistake> examineTogether(Settings settings) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int number : used(setting -> settings.find(setting).map(Settings.Given::value))) {
            for (String field : NEEDED) {
                if (settings.find(setting(number, field)).isEmpty()) {
                    mistakes.add(new Mistake(setting(number, field).variable() + " (environment)", "is missing",
                            setting(number, field).allowed()));
                }
            }
            settings.find(setting(number, "key")).filter(key -> !keys.add(key.value()))
                    .ifPresent(key -> mistakes.add(new Mistake(key.place(), "is given twice", "a key of its own")));
        }
        return mistakes;
    }

    /** Those that are complete; what is missing was named before the start. */
    static List<Provider> read(Function<String, @Nullable String> properties) {
        Function<Setting, Optional<String>> values = setting ->
                Optional.ofNullable(properties.apply(setting.name())).filter(value -> !value.isBlank());
        return used(values).stream()
                .filter(number -> NEEDED.stream().allMatch(field -> values.apply(setting(number, field)).isPresent()))
                .map(number -> provider(field -> values.apply(setting(number, field)).map(String::strip).orElse("")))
                .toList();
    }

    private static Provider provider(Function<String, String> field) {
        String german = field.apply("name-de");
        return new Provider(field.apply("key"), german, orElse(field.apply("name-en"), german),
                URI.create(field.apply("issuer")), field.apply("client-id"), field.apply("client-secret"),
                List.of(orElse(field.apply("scopes"), "openid profile email").split("[\\s,]+")),
                orElse(field.apply("level-claim"), "acr"), levels(field.apply("levels")),
                field.apply("role-claim"), roles(field.apply("roles")), field.apply("new-accounts").equals("yes"));
    }

    private static List<Integer> used(Function<Setting, Optional<String>> values) {
        return IntStream.rangeClosed(1, MOST).boxed()
                .filter(number -> FIELDS.stream().anyMatch(field -> values.apply(setting(number, field)).isPresent()))
                .toList();
    }

    private static Setting setting(int number, String field) {
        String name = "moves.sign-in." + number + "." + field;
        return switch (field) {
            case "key" -> new Setting(name, "a short name of small letters, digits and hyphens",
                    value -> KEY.matcher(value).matches(), false);
            case "issuer" -> new Setting(name, "an address such as https://login.example.org/realms/city",
                    ProviderSettings::isIssuer, false);
            case "client-secret" -> Setting.secret(name);
            case "levels" -> new Setting(name, "pairs such as substantial=SUBSTANTIAL;high=HIGH, with BASIC, "
                    + "SUBSTANTIAL or HIGH behind the sign", value -> isRead(() -> levels(value)), false);
            case "roles" -> new Setting(name, "pairs such as group=role@department;group=role",
                    value -> isRead(() -> roles(value)), false);
            case "new-accounts" -> Setting.oneOf(name, "yes", "no");
            default -> Setting.text(name);
        };
    }

    /** A secret may travel in the open within one machine only. */
    private static boolean isIssuer(String value) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null && address.getQuery() == null && address.getFragment() == null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme())
                            && List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Map<String, Assurance> levels(String entered) {
        Map<String, Assurance> levels = new LinkedHashMap<>();
        pairs(entered).forEach(pair -> levels.put(pair[0], Assurance.valueOf(pair[1])));
        return levels;
    }

    private static List<Provider.GroupRole> roles(String entered) {
        return pairs(entered).map(pair -> {
            String[] place = pair[1].split("@", 2);
            return new Provider.GroupRole(pair[0], place[0], place.length == 1 ? null : place[1]);
        }).toList();
    }

    /** Names of a directory hold equals signs of their own, so the last one counts. */
    private static Stream<String[]> pairs(String entered) {
        return Arrays.stream(entered.split(";")).map(String::strip).filter(pair -> !pair.isEmpty()).map(pair -> {
            int sign = pair.lastIndexOf('=');
            if (sign < 1 || sign == pair.length() - 1) {
                throw new IllegalArgumentException(pair);
            }
            return new String[] {pair.substring(0, sign).strip(), pair.substring(sign + 1).strip()};
        });
    }

    private static boolean isRead(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String orElse(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }
}

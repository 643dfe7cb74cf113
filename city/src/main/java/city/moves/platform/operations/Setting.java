package city.moves.platform.operations;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Something that can be set from outside.
 *
 * @param name    of the property, such as {@code moves.rate.per-second}
 * @param allowed what may be set, for a person to read
 * @param accepts tells whether a value is allowed
 * @param secret  true for a value that no message repeats
 */
public record Setting(String name, String allowed, Predicate<String> accepts, boolean secret) {

    public static Setting text(String name) {
        return new Setting(name, "any text", _ -> true, false);
    }

    public static Setting secret(String name) {
        return new Setting(name, "any text", _ -> true, true);
    }

    public static Setting number(String name, long smallest, long largest) {
        return new Setting(name, "a number from " + smallest + " to " + largest,
                value -> isBetween(value, smallest, largest), false);
    }

    public static Setting oneOf(String name, String... words) {
        return new Setting(name, String.join(" or ", words), List.of(words)::contains, false);
    }

    /** Of a web page or service, with its scheme. */
    public static Setting address(String name) {
        return new Setting(name, "an address such as https://moves.example.org", Setting::isAddress, false);
    }

    /** The environment variable that sets it, such as {@code MOVES_RATE_PER_SECOND}. */
    public String variable() {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What is the same in every spelling of a name. */
    static String canonical(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isBetween(String value, long smallest, long largest) {
        try {
            long number = Long.parseLong(value);
            return number >= smallest && number <= largest;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null && address.getUserInfo() == null && address.getPort() <= 65_535
                    && address.getQuery() == null && address.getFragment() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

package city.moves.platform.outbound;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Servers of the own network that an administrator lets the city ask, such as {@code geodaten.intern.example:8443}; without
 * a port those that every server has.
 */
record OwnHosts(Set<String> names) {

    private static final String FORM = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?";

    static OwnHosts of(String setting) {
        return new OwnHosts(Arrays.stream(setting.split(",")).map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }

    static boolean isWellFormed(String setting) {
        return of(setting).names().stream().allMatch(name -> name.matches(FORM));
    }

    /** True if the host may lie in the own network, asked at a port. */
    boolean hold(String host, int port) {
        return names.contains(host) || nameThePort(host, port);
    }

    /** True if the port may be another than those that every server has. */
    boolean nameThePort(String host, int port) {
        return names.contains(host + ":" + port);
    }
}

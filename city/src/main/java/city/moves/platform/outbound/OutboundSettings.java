package city.moves.platform.outbound;

import city.moves.platform.operations.Setting;
import city.moves.platform.operations.SettingsCheck;
import java.util.Arrays;
import java.util.List;

/** What an administrator may set: servers of the own network that may be asked, and ports besides the usual ones. */
final class OutboundSettings implements SettingsCheck {

    private static final int LAST_PORT = 65_535;

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("moves.outbound.own-hosts",
                        "names of servers with commas between, such as geodaten.intern.example,10.1.2.3:8080",
                        OwnHosts::isWellFormed, false),
                new Setting("moves.outbound.ports", "ports with commas between, such as 8088,9443",
                        OutboundSettings::arePorts, false));
    }

    private static boolean arePorts(String value) {
        return value.matches("[0-9]{1,5}( *, *[0-9]{1,5})*")
                && Arrays.stream(value.split(",")).map(String::strip).mapToInt(Integer::parseInt)
                        .allMatch(port -> port >= 1 && port <= LAST_PORT);
    }
}

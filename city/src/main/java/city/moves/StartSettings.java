package city.moves;

import ch.qos.logback.classic.Level;
import city.moves.platform.operations.Setting;
import city.moves.platform.operations.SettingsCheck;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** What can be set for the start itself, beside the options. */
final class StartSettings implements SettingsCheck {

    /** Judged together with the options, which win. */
    static final List<Setting> OF_OPTIONS = Stream.of(Option.values()).map(Option::setting).toList();

    @Override
    public List<Setting> settings() {
        return Stream.concat(
                OF_OPTIONS.stream().map(setting -> new Setting(setting.name(), setting.allowed(), _ -> true, true)),
                Stream.of(Option.PASSWORD,
                        Setting.text("moves.java-options"),
                        Setting.text("moves.chromium"),
                        Setting.text("moves.data"),
                        new Setting("server.address", "an address of this machine", StartSettings::isKnown, false),
                        Setting.oneOf("logging.structured.format.file", "ecs", "logstash", "gelf"),
                        new Setting("logging.threshold.console", "TRACE, DEBUG, INFO, WARN, ERROR or OFF",
                                value -> Level.toLevel(value, null) != null, false)))
                .toList();
    }

    private static boolean isKnown(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException _) {
            return false;
        }
    }
}

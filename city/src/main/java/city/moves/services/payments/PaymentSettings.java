package city.moves.services.payments;

import city.moves.platform.operations.Mistake;
import city.moves.platform.operations.Setting;
import city.moves.platform.operations.Settings;
import city.moves.platform.operations.SettingsCheck;
import java.net.URI;
import java.util.List;

/** Which provider takes the money of this city. */
final class PaymentSettings implements SettingsCheck {

    static final String ADDRESS = "moves.payments.address";
    static final String ORIGINATOR = "moves.payments.originator";
    static final String END_POINT = "moves.payments.end-point";
    static final String KEY = "moves.payments.key";

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public List<Setting> settings() {
        return List.of(address(), name(ORIGINATOR), name(END_POINT), Setting.secret(KEY));
    }

    @Override
    public List<Mistake> examineTogether(Settings settings) {
        List<Setting> all = settings();
        boolean none = all.stream().allMatch(setting -> settings.find(setting).isEmpty());
        return none ? List.of() : all.stream().filter(setting -> settings.find(setting).isEmpty())
                .map(setting -> new Mistake(setting.variable() + " (environment)", "is missing", setting.allowed())).toList();
    }

    private static Setting address() {
        return new Setting(ADDRESS, "an address such as https://bezahlen.example.org/v1", PaymentSettings::isProvider, false);
    }

    private static Setting name(String name) {
        return new Setting(name, "the name that the provider gave, up to 100 characters",
                value -> value.matches("[!-~]{1,100}"), false);
    }

    /** The key may travel in the open within one machine only. */
    private static boolean isProvider(String value) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null
                    && address.getFragment() == null && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

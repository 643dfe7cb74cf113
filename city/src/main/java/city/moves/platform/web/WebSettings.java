package city.moves.platform.web;

import city.moves.platform.operations.Mistake;
import city.moves.platform.operations.Setting;
import city.moves.platform.operations.Settings;
import city.moves.platform.operations.SettingsCheck;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.util.NetMaskSet;

/** What a city may set of its pages: its name, its colours, its imprint, and how much one address may ask. */
final class WebSettings implements SettingsCheck {

    private static final Setting PROXIES = new Setting("moves.proxies",
            "addresses or networks of proxies, with commas between, such as 192.0.2.10,10.1.0.0/16",
            WebSettings::areNetworks, false);
    private static final Setting SIGNATURE = Setting.text("moves.colours.signature");
    private static final Setting ON_SIGNATURE = Setting.text("moves.colours.on-signature");
    private static final Setting ACTION = Setting.text("moves.colours.action");
    private static final Setting ACTION_DARK = Setting.text("moves.colours.action-dark");

    @Override
    public List<Setting> settings() {
        return Stream.of(
                Stream.of(PROXIES),
                Stream.of("moves.city.name", "moves.city.claim").map(Setting::text),
                Stream.of("provider", "represented", "address", "telephone", "mail", "tax-id", "privacy-officer",
                        "supervision", "arbitration").map("moves.imprint."::concat).map(Setting::text),
                Stream.of(SIGNATURE, ON_SIGNATURE, ACTION, ACTION_DARK),
                Stream.of("moves.rate.per-second", "moves.rate.burst", "moves.rate.account-per-second",
                        "moves.rate.account-burst", "moves.parallel.total", "moves.parallel.per-address")
                        .map(name -> Setting.number(name, 1, 1_000_000)))
                .flatMap(part -> part).toList();
    }

    @Override
    public List<Mistake> examineTogether(Settings settings) {
        CityColours usual = CityColours.usual();
        try {
            new CityColours(settings.value(SIGNATURE).orElse(usual.signature()),
                    settings.value(ON_SIGNATURE).orElse(usual.onSignature()),
                    settings.value(ACTION).orElse(usual.action()),
                    settings.value(ACTION_DARK).orElse(usual.actionDark()));
            return List.of();
        } catch (IllegalArgumentException unreadable) {
            return List.of(new Mistake("MOVES_COLOURS_… (environment)", String.valueOf(unreadable.getMessage()),
                    "colours such as #2044aa that everyone can read"));
        }
    }

    private static boolean areNetworks(String value) {
        NetMaskSet networks = new NetMaskSet();
        return value.matches("[0-9a-fA-F.:/, ]+") && networks.addAll(value).isEmpty() && !networks.isEmpty();
    }
}

package city.moves.services.applications;

import city.moves.platform.identity.Assurance;
import city.moves.platform.operations.Setting;
import city.moves.platform.operations.SettingsCheck;
import java.util.Arrays;
import java.util.List;

/** How surely the city knows a person whose document a clerk looked at. */
final class CounterSettings implements SettingsCheck {

    static final String ASSURANCE = "moves.services.counter-assurance";

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(ASSURANCE, "BASIC, SUBSTANTIAL or HIGH",
                value -> Arrays.stream(Assurance.values()).anyMatch(one -> one.name().equals(value)), false));
    }
}

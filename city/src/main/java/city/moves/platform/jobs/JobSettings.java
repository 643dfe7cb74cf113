package city.moves.platform.jobs;

import city.moves.platform.operations.Setting;
import city.moves.platform.operations.SettingsCheck;
import java.util.List;

/** How long a silent node keeps its work. */
final class JobSettings implements SettingsCheck {

    @Override
    public List<Setting> settings() {
        return List.of(Setting.number("moves.jobs.lease-seconds", 3, 600));
    }
}

package city.moves.services.dues;

import city.moves.platform.operations.Setting;
import city.moves.platform.operations.SettingsCheck;
import java.util.List;

/** How long people have to pay a fee. */
final class DueSettings implements SettingsCheck {

    static final String DAYS = "moves.fees.due-days";

    @Override
    public List<Setting> settings() {
        return List.of(Setting.number(DAYS, 1, 365));
    }
}

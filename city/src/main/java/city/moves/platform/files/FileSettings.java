package city.moves.platform.files;

import city.moves.platform.operations.Setting;
import city.moves.platform.operations.SettingsCheck;
import java.util.List;

/** How large an uploaded file may be, and who looks for harm in it. */
final class FileSettings implements SettingsCheck {

    @Override
    public List<Setting> settings() {
        return List.of(Setting.number("moves.files.largest-mb", 1, 102_400),
                new Setting("moves.files.scanner", "where clamd listens, such as tcp://scanner.example:3310 or "
                        + "unix:///run/clamav/clamd.ctl", ScannerAddress::isOne, false));
    }
}

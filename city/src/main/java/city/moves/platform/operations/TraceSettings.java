package city.moves.platform.operations;

import java.util.List;

/** Where the course of requests is sent, and of how many. */
final class TraceSettings implements SettingsCheck {

    static final Setting ENDPOINT = Setting.address("moves.traces.endpoint");
    static final Setting PERCENT = Setting.number("moves.traces.percent", 1, 100);

    @Override
    public List<Setting> settings() {
        return List.of(ENDPOINT, PERCENT);
    }
}

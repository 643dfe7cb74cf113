package city.moves.platform.identity;

import city.moves.platform.operations.FleetingTables;
import java.util.Set;

/** Whoever was signed in signs in again, and failed attempts are forgiven. */
final class FleetingSessions implements FleetingTables {

    @Override
    public Set<String> tables() {
        return Set.of("identity.session", "identity.session_attributes", "identity.attempt");
    }
}

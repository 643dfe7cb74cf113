package city.moves.platform.identity;

import city.moves.platform.operations.FleetingTables;
import java.util.Set;

/** Whoever was signed in signs in again, failed attempts are forgiven, and what was half done is begun anew. */
final class FleetingSessions implements FleetingTables {

    @Override
    public Set<String> tables() {
        return Set.of("identity.session", "identity.session_attributes", "identity.attempt", "identity.ceremony",
                "identity.kept_form", "identity.recovery");
    }
}

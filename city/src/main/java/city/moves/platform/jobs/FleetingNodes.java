package city.moves.platform.jobs;

import city.moves.platform.operations.FleetingTables;
import java.util.Set;

/** The nodes of another time work on nothing here; what they worked on is taken up by those that live. */
final class FleetingNodes implements FleetingTables {

    @Override
    public Set<String> tables() {
        return Set.of("jobs.node");
    }
}

package city.moves.platform.operations;

import java.util.Set;

/**
 * Tables whose rows are worth nothing in another place or at another time, such as sessions: a backup leaves the rows
 * out. No bean: the class is named in {@code META-INF/spring.factories} and has a constructor without parameters.
 */
public interface FleetingTables {

    /** With their schema, such as {@code identity.session}. */
    Set<String> tables();
}

package city.moves.services;

import java.util.Set;

/** The services that people apply for online in this house. Whoever keeps the forms says so as a bean. */
@FunctionalInterface
public interface OnlineDoors {

    /** Slugs of the services with a form that is open to everyone. */
    Set<String> open();
}

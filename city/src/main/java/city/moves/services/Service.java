package city.moves.services;

import java.util.UUID;

/**
 * Something that the city does for people.
 *
 * @param slug      stands in addresses and never changes
 * @param example   true if it was written for the demo city
 * @param published the version that everyone reads
 */
public record Service(UUID id, String slug, boolean example, ServiceVersion published) {

    /** What is said of it. */
    public Description description() {
        return published.description();
    }
}

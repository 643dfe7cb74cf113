package city.moves.services.forms;

import java.time.Instant;
import java.util.UUID;

/**
 * A form with which people begin today.
 *
 * @param service   the slug of the service
 * @param number    the version of the form in this house
 * @param schema    by which the administration knows the form, as edition 3 of the standard writes it
 * @param edition   its version there; empty for a working copy
 */
public record PublicForm(UUID id, String service, int number, String title, String schema, String edition, Instant published) {

    /** How the version is written in an address. */
    public String editionInAddress() {
        return edition.isEmpty() ? PublicForms.NO_EDITION : edition;
    }
}

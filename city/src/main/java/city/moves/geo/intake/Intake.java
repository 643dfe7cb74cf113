package city.moves.geo.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into a layer.
 *
 * @param file    as the files part holds it
 * @param name    of the file
 * @param target  the number of the layer that it goes into; null for a new one
 * @param account whose file it is; null for the terminal
 * @param author  the name of that person
 * @param read    how many records the work under way has read
 */
record Intake(UUID id, UUID file, String name, long size, @Nullable Integer target, IntakeState state,
        @Nullable UUID account, String author, Instant begun, IntakeContent content, long read, int version) {

    /** True if it goes into a layer that is there. */
    boolean isAgain() {
        return target != null;
    }
}

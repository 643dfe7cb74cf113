package city.moves.services.codelists;

import city.moves.services.Signature;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list that is at hand, without its codes.
 *
 * @param edition    the version as its publisher calls it; empty for none
 * @param versionUri names the list in this version
 * @param size       how many codes it has
 * @param editor     who took it over; null for the terminal
 */
public record KnownList(UUID id, String uri, String edition, String versionUri, String name, int size, @Nullable Signature editor,
        Instant taken) {}

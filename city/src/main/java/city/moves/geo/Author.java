package city.moves.geo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed features and why, for their history.
 *
 * @param account null if it was no person
 * @param reason  in the author's words; may be empty
 */
record Author(@Nullable UUID account, String name, String reason) {}

package city.moves.platform.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A content that somebody holds.
 *
 * @param name as its bringer called it, without folders
 */
public record HeldFile(UUID id, String hash, long size, String type, String name, FileState state, Instant heldAt) {}

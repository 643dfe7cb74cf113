package city.moves.services;

import java.time.Instant;
import java.util.UUID;

/** Who did something to a version, and when. */
public record Signature(UUID account, String name, Instant at) {}

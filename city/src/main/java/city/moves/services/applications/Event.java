package city.moves.services.applications;

import java.time.Instant;

/** Something that happened to an application. */
public record Event(int number, Stage to, Doer.Role role, String name, String reason, Instant at) {}

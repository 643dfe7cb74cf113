package city.moves.services.dues;

import city.moves.platform.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A fee that an office handed to the treasury.
 *
 * @param reference of the application
 * @param service   its German title
 * @param due       until when it should have been paid
 * @param reason    what the office says to it; empty for nothing
 * @param by        who handed it over
 */
public record HandedFee(UUID id, String reference, String service, Money amount, LocalDate due, String reason, String by, Instant at) {}

package city.moves.platform.mail;

import city.moves.platform.web.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as those see it who look after the outbox.
 *
 * @param plain     null in a list, and once a secret has come to its end
 * @param messageId null before the first try
 * @param triedAt   null before the first try
 * @param endedAt   null while it is not settled
 * @param hindrance null if nothing went wrong
 * @param answer    the server's last words, or what failed on the way to it
 */
public record Dispatch(UUID id, String kind, String recipient, Language language, String subject,
        @Nullable String plain, boolean secret, DispatchState state, @Nullable String messageId, Instant writtenAt,
        Instant usefulUntil, int tries, @Nullable Instant triedAt, Instant nextTryAt, @Nullable Instant endedAt,
        @Nullable Hindrance hindrance, @Nullable String answer) {}

package city.moves.platform.mail;

import city.moves.platform.web.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that this node holds, to be handed over now.
 *
 * @param attempt   names this try; only it may say what came of it
 * @param messageId the same for each try of the mail
 * @param tries     with this one
 */
record Consignment(UUID id, UUID attempt, String recipient, Language language, String subject, String plain,
        String html, String unsubscribe, String messageId, Instant writtenAt, int tries) {}

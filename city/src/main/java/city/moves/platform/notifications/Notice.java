package city.moves.platform.notifications;

import city.moves.platform.web.Language;
import java.time.Instant;
import java.util.UUID;

/** A notice in somebody's inbox. */
record Notice(UUID id, String kind, Language language, String title, String text, String path, Instant sentAt,
        boolean read) {}

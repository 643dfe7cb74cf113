package city.moves.services.applications;

import city.moves.platform.web.Language;
import city.moves.services.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody applies for a service.
 *
 * @param reference by which people speak of it; null until it is received
 * @param service   the slug of the service
 * @param edition   the number of the version of the service that was read when it began
 * @param form      the version of the form with which it began
 * @param title     what the service was called then, in German
 * @param office    key of the unit that is responsible
 * @param level     how surely the applicant has to be known
 * @param language  in which it was begun
 * @param step      the number of its last event
 * @param applicant whose account it belongs to; null if somebody began without one
 * @param expires   when it is given up; null once it is handed in
 * @param received  when it was handed in; null before
 */
public record Application(UUID id, @Nullable String reference, String service, int edition, UUID form, String title,
        String office, Level level, Language language, Stage stage, int step, @Nullable UUID applicant, Instant begun,
        Instant changed, @Nullable Instant expires, @Nullable Instant received, int version) {

    public boolean isDraft() {
        return stage instanceof Stage.Draft;
    }
}

package city.moves.services.applications;

import city.moves.platform.identity.Assurance;
import city.moves.services.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who stands before an application: somebody who is signed in, or whose browser holds a secret, or both.
 *
 * @param name      of the signed-in person; empty for others
 * @param assurance how surely the person is known; null for who is not signed in
 */
record Applicant(@Nullable UUID account, @Nullable String secret, String name, @Nullable Assurance assurance) {

    /** True if this is known surely enough for a service. */
    boolean reaches(Level level) {
        return switch (level) {
            case NONE -> true;
            case BASIC -> assurance != null;
            case SUBSTANTIAL -> assurance != null && assurance.reaches(Assurance.SUBSTANTIAL);
            case HIGH -> assurance != null && assurance.reaches(Assurance.HIGH);
        };
    }
}

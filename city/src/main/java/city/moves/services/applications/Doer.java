package city.moves.services.applications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who moved an application, and why.
 *
 * @param account null for who has none, and for the platform itself
 * @param reason  empty where none is asked for
 */
public record Doer(Role role, @Nullable UUID account, String name, String reason) {

    public static final Doer SYSTEM = new Doer(Role.SYSTEM, null, "", "");

    public enum Role {
        APPLICANT,
        OFFICE,
        SYSTEM
    }

    static Doer applicant(Applicant applicant, String reason) {
        return new Doer(Role.APPLICANT, applicant.account(), applicant.name(), reason);
    }
}

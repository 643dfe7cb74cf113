package city.moves.services.applications;

import city.moves.platform.identity.Assurance;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody of the city takes an application in, for a person who came to the counter or called.
 *
 * @param document by which the person was known
 * @param person   as the clerk was told
 * @param contact  how the person can be reached; empty if the person did not say
 */
public record CounterIntake(UUID application, UUID clerk, String clerkName, Instant at, Document document, String person, String contact) {

    /** What the clerk looked at. */
    public enum Document {
        IDENTITY_CARD,
        PASSPORT,
        RESIDENCE_TITLE,
        /** Nothing, or the person called. */
        NONE
    }

    /**
     * What is asked of the clerk first.
     *
     * @param person  the name that the person says
     * @param contact a mail address or a telephone number; empty for none
     */
    public record Begun(Document document, String person, String contact) {}

    Doer doer() {
        return new Doer(Doer.Role.OFFICE, clerk, clerkName, "");
    }

    /** @param seen how surely a person is known whose document a clerk looked at */
    Applicant applicant(Assurance seen) {
        return applicant(document, person, seen);
    }

    static Applicant applicant(Document document, String person, Assurance seen) {
        return new Applicant(null, null, person, document == Document.NONE ? null : seen);
    }
}

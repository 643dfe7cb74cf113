package city.moves.services.applications;

import java.time.Instant;

/** Something that happened to an application. */
public record Event(int number, Stage to, Doer.Role role, String name, String reason, Instant at) {

    /** By which the applicant is told of it. */
    public String word() {
        return to instanceof Stage.Closed && role == Doer.Role.SYSTEM ? "services.event.CLOSED.undisputed"
                : "services.event." + to.key();
    }
}

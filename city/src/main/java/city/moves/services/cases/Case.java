package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.web.Formats;
import city.moves.services.applications.Application;
import city.moves.services.applications.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as the office has it.
 *
 * @param department   key of the office in the house; empty if the unit belongs to none
 * @param person       for whom it is; empty if the form does not ask
 * @param due          until when the office has to decide
 * @param assignee     who works on it; null while it is the team's
 * @param assigneeName their name
 * @param followUp     when somebody wants to look at it again
 * @param followUpWhy  what for; empty for no reason given
 */
record Case(Application application, String department, String person, LocalDate due, @Nullable UUID assignee,
        @Nullable String assigneeName, @Nullable LocalDate followUp, String followUpWhy) {

    UUID id() {
        return application.id();
    }

    String reference() {
        return application.reference() == null ? "" : application.reference();
    }

    Instant received() {
        return Objects.requireNonNull(application.received());
    }

    LocalDate receivedOn() {
        return LocalDate.ofInstant(received(), Formats.CITY_TIME);
    }

    /** True as long as the office has to decide. */
    boolean isOpen() {
        return switch (application.stage()) {
            case Stage.Received _, Stage.InReview _, Stage.AwaitingApplicant _, Stage.AwaitingThirdParty _,
                 Stage.DecisionPrepared _, Stage.Decided _ -> true;
            case Stage.Draft _, Stage.AwaitingPayment _, Stage.Notified _, Stage.Closed _, Stage.Forwarded _, Stage.Withdrawn _,
                 Stage.Expired _ -> false;
        };
    }

    int version() {
        return application.version();
    }

    /** True if this person works on it, or stands in for who does. */
    boolean isOf(Actor actor) {
        return assignee != null && (assignee.equals(actor.account())
                || actor.represented() != null && assignee.equals(actor.represented().account()));
    }

    long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }
}

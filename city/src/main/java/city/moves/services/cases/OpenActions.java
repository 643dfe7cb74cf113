package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.web.Formats;
import city.moves.services.applications.Stage;
import city.moves.services.correspondence.Correspondence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody may do with a case today. Nothing is decided as long as the applicant has time to answer. */
@Component
class OpenActions {

    private final Correspondence correspondence;
    private final Clock clock;

    OpenActions(Correspondence correspondence, Clock clock) {
        this.correspondence = correspondence;
        this.clock = clock;
    }

    Set<CaseAction> of(Case one, Actor actor, boolean biased) {
        Set<CaseAction> open = CaseAction.open(one, actor, biased);
        if (open.contains(CaseAction.PREPARE) && answerableUntil(one).isPresent()) {
            open.remove(CaseAction.PREPARE);
        }
        return open;
    }

    /** The day until which the applicant may answer what the office asked for; empty if it is over, or nothing is asked. */
    Optional<LocalDate> answerableUntil(Case one) {
        if (!(one.application().stage() instanceof Stage.AwaitingApplicant)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        return correspondence.askedUntil(one.id()).filter(day -> !day.isBefore(today));
    }
}

package city.moves.platform.identity;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and forgets what people want their own account to know of them. Whoever stands in for somebody acts for oneself here. */
@Service
class KeepingDetails {

    private final PersonDetails details;
    private final Clock clock;

    KeepingDetails(PersonDetails details, Clock clock) {
        this.details = details;
        this.clock = clock;
    }

    /** @param wanted what the person filled in, and nothing that is empty */
    @Transactional
    public void keep(Actor actor, Map<PersonDetail, String> wanted) {
        details.keep(actor.account(), "", Assurance.BASIC, wanted, clock.instant());
    }

    /** Also what a provider said; it says so again when the person signs in there the next time. */
    @Transactional
    public void forget(Actor actor) {
        details.forget(actor.account());
    }
}

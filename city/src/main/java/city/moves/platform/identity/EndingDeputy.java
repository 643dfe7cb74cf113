package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends that somebody stands in: at once, by either of the two. */
@Service
class EndingDeputy {

    private final Deputies deputies;
    private final AuditTrail trail;

    EndingDeputy(Deputies deputies, AuditTrail trail) {
        this.deputies = deputies;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Deputy> end(Actor actor, UUID id) {
        Optional<Deputy> found = deputies.find(id).filter(deputy -> deputy.represented().equals(actor.account())
                || deputy.deputy().equals(actor.account()));
        if (found.isEmpty() || !deputies.remove(id)) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        trail.record(actor.didForOneself("deputy.ended", Map.of(
                "deputy", new Deed.Change(found.get().inWords(), null))));
        return Outcome.done(found.get());
    }
}

package city.moves.services.mandates;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.identity.Actor;
import city.moves.platform.notifications.Notifications;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a mandate at once. Who gave it may, and who holds it. */
@Component
class EndingMandate {

    private final Mandates mandates;
    private final Notifications notifications;
    private final MandateNotices words;
    private final AuditTrail trail;

    EndingMandate(Mandates mandates, Notifications notifications, MandateNotices words, AuditTrail trail) {
        this.mandates = mandates;
        this.notifications = notifications;
        this.words = words;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Mandate> end(Actor actor, UUID id) {
        Mandate found = mandates.find(id).filter(mandate -> mandate.isOf(actor.account())).orElse(null);
        if (found == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!mandates.end(id, actor.account())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "mandates.end.over");
        }
        UUID other = found.other(actor.account());
        if (other != null) {
            notifications.send(other, words.ended(found));
        }
        trail.record(actor.did("services", "mandate.ended", "mandate:" + id, Map.of()));
        return Outcome.done(found);
    }
}

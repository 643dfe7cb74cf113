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

/** Takes on a mandate that somebody offered. Nobody acts for others without having said yes to it. */
@Component
class AcceptingMandate {

    private final Mandates mandates;
    private final Notifications notifications;
    private final MandateNotices words;
    private final AuditTrail trail;

    AcceptingMandate(Mandates mandates, Notifications notifications, MandateNotices words, AuditTrail trail) {
        this.mandates = mandates;
        this.notifications = notifications;
        this.words = words;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Mandate> accept(Actor actor, String secret) {
        Mandate offered = mandates.offered(secret).orElse(null);
        UUID giver = offered == null ? null : offered.giver();
        if (offered == null || giver == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "mandates.accept.gone");
        }
        if (giver.equals(actor.account()) || actor.represented() != null) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "mandates.accept.own");
        }
        if (!mandates.accept(offered.id(), actor)) {
            return Outcome.refused(Trouble.NOT_FOUND, "mandates.accept.gone");
        }
        notifications.send(giver, words.accepted(offered));
        trail.record(actor.did("services", "mandate.accepted", "mandate:" + offered.id(), Map.of()));
        return Outcome.done(offered);
    }
}

package city.moves.services.payments;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that somebody has given money back. */
@Component
class SettlingRefund {

    private final Bookings bookings;
    private final PaymentEvents events;
    private final AuditTrail trail;

    SettlingRefund(Bookings bookings, PaymentEvents events, AuditTrail trail) {
        this.bookings = bookings;
        this.events = events;
        this.trail = trail;
    }

    /** @param version of the task as the person saw it */
    @Transactional
    public Outcome<UUID> settle(UUID payment, int version, String note, Actor actor) {
        if (!actor.may(PaymentConfiguration.TREASURY)) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");
        }
        if (!bookings.refunded(payment, version, note, actor.account(), actor.displayName())) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "payment.desk.changed-meanwhile");
        }
        events.add(payment, Source.STAFF, PaymentEvent.Kind.REFUNDED, note);
        trail.record(actor.did("services", "refund.settled", "payment:" + payment, Map.of("note", new Change(null, note))));
        return Outcome.done(payment);
    }
}

package city.moves.services.mandates;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Token;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers a mandate. To whom, the giver decides by handing the secret on: no name of an account is asked for or told. */
@Component
class GivingMandate {

    static final int MOST_YEARS = 3;

    private final Mandates mandates;
    private final AuditTrail trail;

    GivingMandate(Mandates mandates, AuditTrail trail) {
        this.mandates = mandates;
        this.trail = trail;
    }

    /**
     * The secret that lets somebody accept it.
     *
     * @param service the slug of the only service; empty for all
     */
    @Transactional
    public Outcome<String> give(Actor actor, String service, LocalDate until) {
        LocalDate today = mandates.today();
        if (actor.represented() != null) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "mandates.give.for-oneself");
        }
        if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            return Outcome.refused(Refusal.ofField("bis", "mandates.give.until", String.valueOf(MOST_YEARS)));
        }
        Optional<Mandates.Covered> covered = mandates.services().stream().filter(one -> one.slug().equals(service)).findFirst();
        if (!service.isEmpty() && covered.isEmpty()) {
            return Outcome.refused(Refusal.ofField("leistung", "web.form.no-choice"));
        }
        if (mandates.of(actor.account()).size() >= Mandates.MOST) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "mandates.give.too-many");
        }
        String secret = Token.random();
        UUID id = mandates.offer(actor, covered.map(Mandates.Covered::slug).orElse(null),
                covered.map(Mandates.Covered::title).orElse(""), until, secret);
        trail.record(actor.did("services", "mandate.offered", "mandate:" + id, Map.of("until", new Deed.Change(null, until.toString()))));
        return Outcome.done(secret);
    }
}

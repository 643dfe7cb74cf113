package city.moves.services.fees;

import city.moves.engines.tariffs.Assessment;
import city.moves.engines.tariffs.Basis;
import city.moves.engines.tariffs.Fee;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assesses the fee of an application by the version of the tariff that was in force when it was handed in. */
@Component
public class AssessingFee {

    private final KeptFees fees;
    private final AuditTrail trail;

    AssessingFee(KeptFees fees, AuditTrail trail) {
        this.fees = fees;
        this.trail = trail;
    }

    /**
     * @param department that is responsible for the application
     * @param basis      what was decided, measured or counted
     * @param proven     the names of the reliefs whose proof was accepted
     */
    @Transactional
    public Outcome<KeptFee> assess(UUID application, String department, Basis basis, Set<String> proven, Actor actor) {
        if (!actor.may(FeeRights.ASSESS, department)) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");
        }
        KeptFee before = fees.latest(application).orElse(null);
        if (before == null) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "fees.assess.no-tariff");
        }
        return switch (before.tariff().assess(basis, proven)) {
            case Assessment.Open _ -> Outcome.refused(Trouble.INPUT_MALFORMED, "fees.assess.open");
            case Assessment.Assessed(Fee fee) -> keep(application, before, fee, actor);
        };
    }

    private Outcome<KeptFee> keep(UUID application, KeptFee before, Fee fee, Actor actor) {
        try {
            fees.add(application, before.number() + 1, before.tariff().id(), fee, actor.account(), actor.displayName());
        } catch (DuplicateKeyException _) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "fees.assess.changed-meanwhile");
        }
        trail.record(actor.did("services", "fee.assessed", "application:" + application, Map.of("cents", new Change(
                before.fee() == null ? null : String.valueOf(before.fee().cents()), String.valueOf(fee.cents())))));
        return Outcome.done(fees.latest(application).orElseThrow());
    }
}

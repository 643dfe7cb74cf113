package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a role from an account. Its rights end with the next request. Nobody takes their own, so that one is left. */
@Service
class WithdrawingRole {

    private final Roles roles;
    private final AuditTrail trail;

    WithdrawingRole(Roles roles, AuditTrail trail) {
        this.roles = roles;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Assignment> withdraw(Actor actor, UUID account, UUID assignment) {
        Optional<Assignment> held =
                roles.findAssignment(assignment).filter(found -> found.account().equals(account));
        String place = held.map(Assignment::department).orElse(Actor.WHOLE_CITY);
        Optional<Refusal> refused = actor.refusedFor(IdentityConfiguration.ADMINISTER, place);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (account.equals(actor.account())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "identity.account.not-oneself");
        }
        if (held.isEmpty() || !roles.remove(assignment)) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        trail.record(actor.did("identity", "role.withdrawn", "account:" + account,
                Map.of("role", new Deed.Change(held.get().inWords(), null))));
        return Outcome.done(held.get());
    }
}

package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account a role, in a department that the giver administers or in the whole city. */
@Service
class AssigningRole {

    private final Accounts accounts;
    private final Roles roles;
    private final Departments departments;
    private final AuditTrail trail;

    AssigningRole(Accounts accounts, Roles roles, Departments departments, AuditTrail trail) {
        this.accounts = accounts;
        this.roles = roles;
        this.departments = departments;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Assignment> assign(Actor actor, Assignment assignment) {
        String place = assignment.department() == null ? Actor.WHOLE_CITY : assignment.department();
        Optional<Refusal> refused = actor.refusedFor(IdentityConfiguration.ADMINISTER, place);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (accounts.find(assignment.account()).isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (roles.find(assignment.role()).isEmpty()) {
            return Outcome.refused(Refusal.ofField("role", "identity.assignment.role-missing"));
        }
        if (assignment.department() != null && departments.find(assignment.department()).isEmpty()) {
            return Outcome.refused(Refusal.ofField("department", "identity.assignment.department-missing"));
        }
        roles.assign(assignment);
        trail.record(actor.did("identity", "role.assigned", "account:" + assignment.account(),
                Map.of("role", new Deed.Change(null, assignment.inWords()))));
        return Outcome.done(assignment);
    }
}

package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the link by which a person sets a password once. */
@Service
class InvitingPerson {

    private final Accounts accounts;
    private final Invitations invitations;
    private final AuditTrail trail;

    InvitingPerson(Accounts accounts, Invitations invitations, AuditTrail trail) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.trail = trail;
    }

    /** The path of the link, shown once. */
    @Transactional
    public Outcome<String> invite(Actor actor, UUID id) {
        Optional<Refusal> refused = actor.refusedFor(IdentityConfiguration.ADMINISTER, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (accounts.find(id).isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        String token = invitations.invite(id);
        trail.record(actor.did("identity", "account.invited", "account:" + id, Map.of()));
        return Outcome.done(InvitationPages.path(token));
    }
}

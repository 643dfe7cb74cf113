package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what an account says, or locks it, which ends its sessions at once. */
@Service
class ChangingAccount {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail trail;

    ChangingAccount(Accounts accounts, Sessions sessions, AuditTrail trail) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Changes the account as the person wants it. What is so already needs no change, whichever version was seen.
     *
     * @param version the version that the person saw
     * @param wanted  from the stored account to the wanted one
     */
    @Transactional
    public Outcome<Account> change(Actor actor, UUID id, int version, UnaryOperator<Account> wanted) {
        Optional<Refusal> refused = actor.refusedFor(IdentityConfiguration.ADMINISTER, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<Account> stored = accounts.find(id);
        if (stored.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        Account changed = wanted.apply(stored.get());
        Map<String, Deed.Change> changes = stored.get().changesTo(changed);
        if (changed.locked() && id.equals(actor.account())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "identity.account.not-oneself");
        }
        if (changes.isEmpty()) {
            return Outcome.done(changed);
        }
        if (stored.get().version() != version || !accounts.change(changed)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "web.trouble.changed-meanwhile.text");
        }
        if (changed.locked()) {
            sessions.endAll(id);
        }
        trail.record(actor.did("identity", "account.changed", changed.subject(), changes));
        return Outcome.done(changed);
    }
}

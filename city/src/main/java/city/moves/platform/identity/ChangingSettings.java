package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes one's own name, address and preferences. What staff change about themselves stands in the trail. */
@Service
class ChangingSettings {

    /**
     * What the person wants.
     *
     * @param version the version that the person saw
     */
    record Command(String displayName, String email, String language, String theme, int version) {}

    private final Accounts accounts;
    private final AuditTrail trail;

    ChangingSettings(Accounts accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Account> change(Actor actor, Command command) {
        Optional<Account> stored = accounts.find(actor.account());
        if (stored.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        Account changed = stored.get().preferring(
                command.displayName(), command.email(), command.language(), command.theme());
        Map<String, Deed.Change> changes = stored.get().changesTo(changed);
        if (changes.isEmpty()) {
            return Outcome.done(changed);
        }
        if (stored.get().version() != command.version() || !accounts.change(changed)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "web.trouble.changed-meanwhile.text");
        }
        if (!actor.rights().isEmpty()) {
            trail.record(actor.didForOneself("account.changed", changes));
        }
        return Outcome.done(changed);
    }
}

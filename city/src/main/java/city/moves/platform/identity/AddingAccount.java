package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds an account without a way in, which comes by a link. */
@Service
class AddingAccount {

    /** Who is to be added. */
    record Command(String signInName, String displayName, String email) {}

    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;

    AddingAccount(Accounts accounts, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> add(Actor actor, Command command) {
        Optional<Refusal> refused = actor.refusedFor(IdentityConfiguration.ADMINISTER, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<UUID> id =
                accounts.add(command.signInName(), command.displayName(), command.email(), clock.instant());
        if (id.isEmpty()) {
            return Outcome.refused(Refusal.ofField("signInName", "identity.account.name-taken"));
        }
        trail.record(actor.did("identity", "account.added", "account:" + id.get(), Map.of(
                "sign-in-name", new Deed.Change(null, command.signInName()),
                "display-name", new Deed.Change(null, command.displayName()),
                "email", new Deed.Change(null, command.email()))));
        return Outcome.done(id.get());
    }
}

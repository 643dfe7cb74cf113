package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.City;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives one's own account a passkey, in two steps: the house asks a question, the device answers it once. */
@Service
class AddingPasskey {

    private static final int MOST = 20;

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final PasskeyVerifier verifier;
    private final Ceremonies ceremonies;
    private final City city;
    private final TellingOwner tellingOwner;
    private final AuditTrail trail;
    private final Clock clock;

    AddingPasskey(Accounts accounts, Passkeys passkeys, PasskeyVerifier verifier, Ceremonies ceremonies,
            City city, TellingOwner tellingOwner, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.verifier = verifier;
        this.ceremonies = ceremonies;
        this.city = city;
        this.tellingOwner = tellingOwner;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<PasskeyOptions.Adding> begin(Actor actor) {
        return accounts.find(actor.account())
                .map(account -> Outcome.done(PasskeyOptions.adding(
                        new PasskeyOptions.RelyingParty(verifier.host(), city.name()), account,
                        ceremonies.begin(Ceremonies.Kind.ADDING_PASSKEY, account.id()),
                        passkeys.credentialIds(account.id()))))
                .orElseGet(() -> Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text"));
    }

    @Transactional
    public Outcome<String> add(Actor actor, String name, String answer) {
        Optional<PasskeyVerifier.Credential> credential = verifier.added(answer, challenge ->
                ceremonies.end(Ceremonies.Kind.ADDING_PASSKEY, actor.account(), challenge));
        if (credential.isEmpty()) {
            return Outcome.refused(Refusal.ofField("name", "identity.passkey.not-believed"));
        }
        if (passkeys.of(actor.account()).size() >= MOST) {
            return Outcome.refused(Refusal.ofField("name", "identity.passkey.too-many", String.valueOf(MOST)));
        }
        if (!passkeys.add(actor.account(), name, credential.get(), clock.instant())) {
            return Outcome.refused(Refusal.ofField("name", "identity.passkey.known"));
        }
        trail.record(actor.didForOneself("passkey.added", Map.of()));
        tellingOwner.of(actor.account(), TellingOwner.News.WAY_ADDED);
        return Outcome.done(name);
    }
}

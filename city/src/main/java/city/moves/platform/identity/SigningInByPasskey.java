package city.moves.platform.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs a person in by passkey, without a name. A passkey of nobody, a copied one and a forged answer are answered
 * alike; that an account is locked is told only to who holds its passkey.
 */
@Service
class SigningInByPasskey {

    private static final Logger LOG = LoggerFactory.getLogger(SigningInByPasskey.class);

    /** What a sign-in leads to. */
    sealed interface Result {}

    record SignedIn(UUID account) implements Result {}

    record NotBelieved() implements Result {}

    record Locked() implements Result {}

    private final Passkeys passkeys;
    private final PasskeyVerifier verifier;
    private final Ceremonies ceremonies;
    private final WaysIn waysIn;
    private final SignInHistory history;
    private final Clock clock;

    SigningInByPasskey(Passkeys passkeys, PasskeyVerifier verifier, Ceremonies ceremonies, WaysIn waysIn,
            SignInHistory history, Clock clock) {
        this.passkeys = passkeys;
        this.verifier = verifier;
        this.ceremonies = ceremonies;
        this.waysIn = waysIn;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public PasskeyOptions.SigningIn begin() {
        return PasskeyOptions.signingIn(
                verifier.host(), ceremonies.begin(Ceremonies.Kind.SIGNING_IN_BY_PASSKEY, null));
    }

    @Transactional
    public Result signIn(String answer, Device device) {
        Optional<Passkeys.Known> claimed = verifier.claimed(answer).flatMap(passkeys::find);
        if (claimed.isEmpty()) {
            return new NotBelieved();
        }
        Passkeys.Known known = claimed.get();
        Optional<Long> counter = verifier.used(answer, known.credential(), challenge ->
                ceremonies.end(Ceremonies.Kind.SIGNING_IN_BY_PASSKEY, null, challenge));
        if (counter.isEmpty()) {
            history.note(known.account(), Way.PASSKEY, device, SignInHistory.Result.REFUSED);
            return new NotBelieved();
        }
        if (!passkeys.count(known.wayIn(), counter.get())) {
            LOG.warn("the passkey {} was counted twice: there may be a copy of it", known.wayIn());
            history.note(known.account(), Way.PASSKEY, device, SignInHistory.Result.REFUSED);
            return new NotBelieved();
        }
        if (known.locked()) {
            history.note(known.account(), Way.PASSKEY, device, SignInHistory.Result.LOCKED);
            return new Locked();
        }
        waysIn.used(known.wayIn(), clock.instant());
        return new SignedIn(known.account());
    }
}

package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes one's own password, with the present one as proof, and ends every other session. */
@Service
class ChangingPassword {

    /** What the wish leads to. */
    sealed interface Result {}

    record Changed() implements Result {}

    record WrongPassword() implements Result {}

    record SamePassword() implements Result {}

    record TooFast(Duration waiting) implements Result {}

    private final WaysIn waysIn;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final TellingOwner tellingOwner;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ChangingPassword(WaysIn waysIn, Passwords passwords, Throttle throttle, Sessions sessions,
            TellingOwner tellingOwner, AuditTrail trail, Clock clock, TransactionTemplate transaction) {
        this.waysIn = waysIn;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.tellingOwner = tellingOwner;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The slow work on passwords happens outside of the transaction. */
    Result change(Actor actor, String present, String wanted, String address, String session) {
        String name = "password of " + actor.account();
        Optional<Duration> waiting = throttle.admit(name, address);
        if (waiting.isPresent()) {
            return new TooFast(waiting.get());
        }
        Optional<String> hash = waysIn.passwordHash(actor.account());
        if (hash.isEmpty() || !passwords.matches(present, hash.get())) {
            return new WrongPassword();
        }
        if (wanted.equals(present)) {
            throttle.forgive(name, address);
            return new SamePassword();
        }
        String wantedHash = passwords.hash(wanted);
        transaction.executeWithoutResult(_ -> {
            waysIn.setPassword(actor.account(), wantedHash, clock.instant());
            sessions.endAllBut(actor.account(), session);
            trail.record(actor.didForOneself("password.changed", Map.of()));
            tellingOwner.of(actor.account(), TellingOwner.News.PASSWORD_CHANGED);
        });
        throttle.forgive(name, address);
        return new Changed();
    }
}

package city.moves.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Signs a person in by name and password. Whether a name is known shows neither in the answer nor in its time; that an
 * account is locked is told only to who knows its password.
 */
@Service
class SigningIn {

    /** What a sign-in leads to. */
    sealed interface Result {}

    record SignedIn(WaysIn.Known known) implements Result {}

    record WrongNameOrPassword() implements Result {}

    record Locked() implements Result {}

    record TooFast(Duration waiting) implements Result {}

    private final WaysIn waysIn;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignInHistory history;
    private final Clock clock;

    SigningIn(WaysIn waysIn, Passwords passwords, Throttle throttle, SignInHistory history, Clock clock) {
        this.waysIn = waysIn;
        this.passwords = passwords;
        this.throttle = throttle;
        this.history = history;
        this.clock = clock;
    }

    Result signIn(String name, String password, String address, Device device) {
        Optional<Duration> wait = throttle.admit(name, address);
        if (wait.isPresent()) {
            return new TooFast(wait.get());
        }
        Optional<WaysIn.Known> known = waysIn.findByName(name).filter(account -> !account.hash().isEmpty());
        if (known.isEmpty()) {
            passwords.matchNobody(password);
            history.note(null, Way.PASSWORD, device, SignInHistory.Result.REFUSED);
            return new WrongNameOrPassword();
        }
        if (!passwords.matches(password, known.get().hash())) {
            history.note(known.get().account(), Way.PASSWORD, device, SignInHistory.Result.REFUSED);
            return new WrongNameOrPassword();
        }
        throttle.forgive(name, address);
        if (known.get().locked()) {
            history.note(known.get().account(), Way.PASSWORD, device, SignInHistory.Result.LOCKED);
            return new Locked();
        }
        waysIn.usedPassword(known.get().account(), clock.instant());
        return new SignedIn(known.get());
    }
}

package city.moves.platform.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets a signed-in person prove by password who they are, as slowly as at the door. */
@Service
class ConfirmingPassword {

    /** What it leads to. */
    sealed interface Result {}

    record Confirmed() implements Result {}

    record WrongPassword() implements Result {}

    record TooFast(Duration waiting) implements Result {}

    private final WaysIn waysIn;
    private final Passwords passwords;
    private final Throttle throttle;

    ConfirmingPassword(WaysIn waysIn, Passwords passwords, Throttle throttle) {
        this.waysIn = waysIn;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    Result confirm(Actor actor, String password, String address) {
        String name = "password of " + actor.account();
        Optional<Duration> waiting = throttle.admit(name, address);
        if (waiting.isPresent()) {
            return new TooFast(waiting.get());
        }
        if (waysIn.passwordHash(actor.account()).filter(hash -> passwords.matches(password, hash)).isEmpty()) {
            return new WrongPassword();
        }
        throttle.forgive(name, address);
        return new Confirmed();
    }
}

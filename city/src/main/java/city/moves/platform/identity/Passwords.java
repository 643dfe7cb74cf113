package city.moves.platform.identity;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords. An unknown name costs the same work as a wrong password. Few are computed at a time, so
 * that a flood of attempts cannot take the memory.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    private final Argon2PasswordEncoder encoder;
    private final String nobody;

    Passwords(PasswordWork work) {
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, work.kibibytes(), work.passes());
        this.nobody = encoder.encode("nobody has this password");
    }

    String hash(String password) {
        return guarded(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return guarded(() -> encoder.matches(password, hash));
    }

    /** The work of {@link #matches} for a name that nobody has. */
    void matchNobody(String password) {
        matches(password, nobody);
    }

    private <T> T guarded(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

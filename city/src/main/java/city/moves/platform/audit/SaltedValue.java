package city.moves.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A value that may have to be forgotten one day. The chain holds only its hash, and without the salt nobody can guess
 * the value from it. The hash is SHA-256 over the salt, then before and after, each as one byte (0 absent, 1 present)
 * and the text in the form of {@link Link}.
 *
 * @param salt   16 random bytes
 * @param before null for "was not there"
 * @param after  null for "is no more"
 */
record SaltedValue(byte[] salt, @Nullable String before, @Nullable String after) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_LENGTH = 16;

    static SaltedValue of(@Nullable String before, @Nullable String after) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return new SaltedValue(salt, before, after);
    }

    /** True for what is left of a value that was forgotten. */
    boolean isEmpty() {
        return salt.length == 0 && before == null && after == null;
    }

    byte[] hash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(salt);
            optional(out, before);
            optional(out, after);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Link.sha256().digest(bytes.toByteArray());
    }

    private static void optional(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            Link.text(out, text);
        }
    }
}

package city.moves.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a chain without the values that lie beside it.
 *
 * <p>Its hash is SHA-256 (FIPS 180-4) over these bytes, numbers big-endian, a text as its length in bytes (4) and its
 * UTF-8: the text {@code moves-audit-1}; the previous hash (32), zeros for the first entry; module; number (8); the
 * instant in microseconds since 1970 (8); the account (1, then 16) or one zero byte; action; subject; the number of
 * fields (4) and each field; the hashes of the values (32 each), the name of who did it first, then in the order of the
 * fields.
 *
 * @param module      the chain
 * @param number      place in the chain, from 1 without a gap
 * @param at          when, to the microsecond
 * @param account     who; null for the platform itself
 * @param fields      names of the changed fields in ascending order
 * @param valueHashes salted hashes of the values, 32 bytes each
 * @param previous    hash of the entry before
 */
record Link(String module, long number, Instant at, @Nullable UUID account, String action, String subject,
        List<String> fields, byte[] valueHashes, byte[] previous) {

    static final int HASH_LENGTH = 32;

    private static final String FORM = "moves-audit-1";

    byte[] hash() {
        return sha256().digest(bytes());
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + valueHashes.length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, FORM);
            out.write(previous);
            text(out, module);
            out.writeLong(number);
            out.writeLong(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000));
            out.writeBoolean(account != null);
            if (account != null) {
                out.writeLong(account.getMostSignificantBits());
                out.writeLong(account.getLeastSignificantBits());
            }
            text(out, action);
            text(out, subject);
            out.writeInt(fields.size());
            for (String field : fields) {
                text(out, field);
            }
            out.write(valueHashes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

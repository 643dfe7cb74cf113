package city.moves.platform.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** By what a document is known again: its words and the moment of its making. */
record Fingerprint(String digest) {

    static Fingerprint of(String words, Instant made) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(made.toEpochMilli()).flip());
            digest.update(words.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A number of it, for the file's own number. */
    long number() {
        return Long.parseUnsignedLong(digest, 0, 16, 16);
    }
}

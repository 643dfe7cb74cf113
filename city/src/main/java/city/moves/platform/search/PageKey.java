package city.moves.platform.search;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/** The place in a list after which its next page begins, opaque to those who carry it. */
final class PageKey {

    private static final int LONGEST = 1200;

    private PageKey() {}

    static String of(FieldDoc last) {
        BytesRef key = (BytesRef) last.fields[1];
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES + key.length)
                .putFloat((Float) last.fields[0])
                .put(key.bytes, key.offset, key.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty if it was not given out by {@link #of}. */
    static Optional<FieldDoc> read(String key) {
        if (key.isEmpty() || key.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(key.getBytes(US_ASCII)));
            if (bytes.remaining() <= Float.BYTES) {
                return Optional.empty();
            }
            float score = bytes.getFloat();
            BytesRef last = new BytesRef(bytes.array(), bytes.position(), bytes.remaining());
            return Float.isFinite(score) && Entries.isKey(new String(last.bytes, last.offset, last.length, UTF_8))
                    ? Optional.of(new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, last}))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

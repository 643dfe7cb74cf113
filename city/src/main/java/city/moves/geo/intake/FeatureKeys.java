package city.moves.geo.intake;

import city.moves.engines.geoformats.Feature;
import city.moves.engines.geoformats.Fingerprints;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives features the ids that they have in addresses, the same each time. */
final class FeatureKeys {

    private static final int LONGEST = 200;
    private static final int DIGEST_BYTES = 16;

    private final Plan.Key key;
    private final boolean placed;
    private final Fingerprints same = new Fingerprints();

    /** @param placed true if the places are a part of the content; false if they come from elsewhere, and may move */
    FeatureKeys(Plan.Key key, boolean placed) {
        this.key = key;
        this.placed = placed;
    }

    /** Null if the feature has no key. */
    @Nullable String of(Feature feature) {
        return switch (key.kind()) {
            case COLUMN -> safe(feature.properties().get(key.column()));
            case FILE -> safe(feature.id());
            case CONTENT -> ofContent(feature);
        };
    }

    /** Signs that no id has are written as their bytes, so that different values stay different. */
    static @Nullable String safe(@Nullable Object value) {
        String text = value == null ? null : ColumnValues.text(value);
        if (text == null || text.isBlank()) {
            return null;
        }
        StringBuilder id = new StringBuilder();
        for (byte one : text.strip().getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (one & 0xFF);
            boolean plain = sign < 128 && (Character.isLetterOrDigit(sign) || sign == '_' || sign == '-'
                    || sign == '.' && !id.isEmpty());
            id.append(plain ? String.valueOf(sign) : "~" + HexFormat.of().toHexDigits(one));
        }
        return id.length() > LONGEST ? null : id.toString();
    }

    private String ofContent(Feature feature) {
        byte[] digest = digest(feature);
        ByteBuffer numbers = ByteBuffer.wrap(digest);
        int times = same.count(numbers.getLong(), numbers.getLong());
        return HexFormat.of().formatHex(digest) + (times == 1 ? "" : "-" + times);
    }

    private byte[] digest(Feature feature) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (placed && feature.wkb() != null) {
                digest.update(feature.wkb());
            }
            new TreeMap<>(feature.properties()).forEach((name, value) ->
                    digest.update((name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8)));
            return Arrays.copyOf(digest.digest(), DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

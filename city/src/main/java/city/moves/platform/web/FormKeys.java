package city.moves.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that every form of the house carries: another one each time a form is shown, so that sending it twice is known,
 * and sealed together with the account that opened it, so that a form which outlived its session finds its person again.
 */
@Component
public class FormKeys {

    /** The field that carries the key. */
    public static final String FIELD = "once";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})?\\.([A-Za-z0-9_-]{22})");

    private final JdbcClient jdbc;
    private volatile @Nullable SecretKeySpec secret;

    FormKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who opened a form.
     *
     * @param account empty if nobody was signed in
     */
    public record Opener(Optional<UUID> account) {}

    /** A key nobody had before, for a form that this account opens; the empty account is everyone else. */
    String make(String account) {
        String opened = UUID.randomUUID() + "." + account;
        return opened + "." + seal(opened);
    }

    /** Who opened the form with this key; empty if the key is not one of ours. */
    public Optional<Opener> opener(@Nullable String key) {
        Matcher written = WRITTEN.matcher(key == null ? "" : key);
        if (!written.matches()) {
            return Optional.empty();
        }
        String account = written.group(2);
        String seal = seal(written.group(1) + "." + (account == null ? "" : account));
        boolean ours = MessageDigest.isEqual(seal.getBytes(StandardCharsets.US_ASCII),
                written.group(3).getBytes(StandardCharsets.US_ASCII));
        return ours ? Optional.of(new Opener(Optional.ofNullable(account).map(UUID::fromString))) : Optional.empty();
    }

    private String seal(String opened) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            byte[] seal = Arrays.copyOf(mac.doFinal(opened.getBytes(StandardCharsets.US_ASCII)), SEAL_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Read once by each node; two that read at once read the same. */
    private SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            known = new SecretKeySpec(jdbc.sql("select secret from web.form_secret").query(byte[].class).single(),
                    ALGORITHM);
            secret = known;
        }
        return known;
    }
}

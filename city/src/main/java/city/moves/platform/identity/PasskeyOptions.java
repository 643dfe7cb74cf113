package city.moves.platform.identity;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * What a browser is asked to do with passkeys, in the words of WebAuthn Level 3, 5.4 and 5.5. Bytes are base64url.
 */
final class PasskeyOptions {

    private static final String KIND = "public-key";

    private PasskeyOptions() {}

    /** A house that passkeys belong to. */
    record RelyingParty(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record KeyKind(String type, long alg) {}

    record Descriptor(String type, String id) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    /** Asks for a new passkey, which knows its person, so that signing in needs no name. */
    record Adding(RelyingParty rp, User user, String challenge, List<KeyKind> pubKeyCredParams, long timeout,
            List<Descriptor> excludeCredentials, Selection authenticatorSelection, String attestation) {}

    /** Asks for any passkey of this house. */
    record SigningIn(String challenge, long timeout, String rpId, String userVerification) {}

    static Adding adding(RelyingParty house, Account account, String challenge, List<byte[]> known) {
        User user = new User(encoded(handle(account.id())), account.signInName(), account.displayName());
        return new Adding(house, user, challenge,
                PasskeyVerifier.ALGORITHMS.stream().map(algorithm -> new KeyKind(KIND, algorithm)).toList(),
                Ceremonies.VALIDITY.toMillis(),
                known.stream().map(id -> new Descriptor(KIND, encoded(id))).toList(),
                new Selection("required", true, "required"), "none");
    }

    static SigningIn signingIn(String host, String challenge) {
        return new SigningIn(challenge, Ceremonies.VALIDITY.toMillis(), host, "required");
    }

    private static byte[] handle(UUID account) {
        return ByteBuffer.allocate(16).putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits()).array();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

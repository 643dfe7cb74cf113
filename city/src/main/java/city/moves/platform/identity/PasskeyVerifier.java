package city.moves.platform.identity;

import city.moves.platform.web.PublicAddress;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Judges what a browser says about a passkey by WebAuthn Level 3, sections 7.1 and 7.2: origin, challenge, signature,
 * counter, and that the device knows its person. Which model of device it is, nobody is asked.
 */
@Component
class PasskeyVerifier {

    /**
     * What is kept of a passkey.
     *
     * @param data           model, id and public key, as the device gave them
     * @param counter        how often the device signed; 0 if it does not count
     * @param backupEligible true if it may be copied to other devices of its owner
     */
    record Credential(byte[] id, byte[] data, long counter, boolean backupEligible) {}

    /** Ed25519, ES256, RS256, in the numbers of the IANA registry of COSE. */
    static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyVerifier.class);
    private static final List<PublicKeyCredentialParameters> KEYS = ALGORITHMS.stream()
            .map(COSEAlgorithmIdentifier::create)
            .map(key -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, key)).toList();

    private final PublicAddress address;

    PasskeyVerifier(PublicAddress address) {
        this.address = address;
    }

    /** The new passkey; empty if the answer is not worth belief or its challenge is not ours. */
    Optional<Credential> added(String answer, Predicate<String> challengeIsOurs) {
        return read(Library.MANAGER::parseRegistrationResponseJSON, answer)
                .filter(data -> isOurs(data.getCollectedClientData(), challengeIsOurs))
                .filter(data -> isBelieved(() -> Library.MANAGER.verify(
                        data, new RegistrationParameters(expected(data.getCollectedClientData()), KEYS, true, true))))
                .map(data -> credential(data.getAttestationObject().getAuthenticatorData()));
    }

    /** The id of the passkey that an answer claims to come from; empty if nothing can be read. */
    Optional<byte[]> claimed(String answer) {
        return read(Library.MANAGER::parseAuthenticationResponseJSON, answer).map(AuthenticationData::getCredentialId);
    }

    /** How often the device signed by now; empty if the answer is not worth belief or its challenge is not ours. */
    Optional<Long> used(String answer, Credential known, Predicate<String> challengeIsOurs) {
        CredentialRecordImpl stored = new CredentialRecordImpl(null, true, known.backupEligible(), null,
                known.counter(), Library.CREDENTIALS.convert(known.data()), null, null, null, null);
        return read(Library.MANAGER::parseAuthenticationResponseJSON, answer)
                .filter(data -> isOurs(data.getCollectedClientData(), challengeIsOurs))
                .filter(data -> isBelieved(() -> Library.MANAGER.verify(data, new AuthenticationParameters(
                        expected(data.getCollectedClientData()), stored, List.of(known.id()), true, true))))
                .map(data -> data.getAuthenticatorData().getSignCount());
    }

    /** A text from outside may break the reader in any way. */
    private static <T> Optional<T> read(Function<String, T> reader, String answer) {
        try {
            return Optional.of(reader.apply(answer));
        } catch (RuntimeException unreadable) {
            LOG.debug("an answer about a passkey cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private static boolean isBelieved(Runnable verification) {
        try {
            verification.run();
            return true;
        } catch (WebAuthnException refused) {
            LOG.info("an answer about a passkey is refused: {}", refused.getMessage());
            return false;
        }
    }

    private static boolean isOurs(@Nullable CollectedClientData said, Predicate<String> challengeIsOurs) {
        return said != null && challengeIsOurs.test(
                Base64.getUrlEncoder().withoutPadding().encodeToString(said.getChallenge().getValue()));
    }

    /** The name of the house, to which a browser binds each passkey. */
    String host() {
        return address.house().getHost();
    }

    private String origin() {
        return address.house().getScheme() + "://" + address.house().getAuthority();
    }

    /** The challenge was looked up before, so what was said is what is expected. */
    private ServerProperty expected(CollectedClientData said) {
        return ServerProperty.builder().origin(new Origin(origin())).rpId(host())
                .challenge(new DefaultChallenge(said.getChallenge().getValue())).build();
    }

    private static Credential credential(AuthenticatorData<?> device) {
        AttestedCredentialData credential = device.getAttestedCredentialData();
        return new Credential(credential.getCredentialId(), Library.CREDENTIALS.convert(credential),
                device.getSignCount(), device.isFlagBE());
    }

    /** Made when somebody first uses a passkey, not at each start. */
    private static final class Library {
        static final ObjectConverter CONVERTER = new ObjectConverter();
        static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
        static final AttestedCredentialDataConverter CREDENTIALS = new AttestedCredentialDataConverter(CONVERTER);
    }
}

package city.moves.platform.identity;

import java.util.Optional;

/**
 * A way to another house and back, as it is remembered until the person returns.
 *
 * @param provider   key of the house
 * @param purpose    what the person wants there
 * @param state      comes back with the answer (RFC 6749, 10.12)
 * @param nonce      comes back in the statement (OpenID Connect Core 1.0, 15.5.2)
 * @param verifier   proves that who began is who ends (RFC 7636)
 * @param afterwards where the person goes on, with the prefix of the language
 */
record Journey(String provider, Purpose purpose, String state, String nonce, String verifier, String afterwards) {

    /** Why somebody goes there. */
    enum Purpose { SIGN_IN, LINK, CONFIRM }

    private static final int PARTS = 6;

    String text() {
        return String.join("\n", provider, purpose.name(), state, nonce, verifier, afterwards);
    }

    static Optional<Journey> read(String text) {
        String[] parts = text.split("\n", PARTS);
        return parts.length < PARTS ? Optional.empty()
                : Optional.of(new Journey(parts[0], Purpose.valueOf(parts[1]), parts[2], parts[3], parts[4], parts[5]));
    }
}

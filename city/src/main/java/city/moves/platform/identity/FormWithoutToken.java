package city.moves.platform.identity;

/**
 * A form that may be sent without having been opened here, such as by a mail program. A part contributes it as a bean;
 * what it does must be harmless for whoever does not know the secret in its address.
 *
 * @param path with places, such as {@code /abbestellen/*}
 */
public record FormWithoutToken(String path) {}

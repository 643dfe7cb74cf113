package city.moves.platform.mail;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person.
 *
 * @param key         names the mail for ever: the same key again writes nothing, for as long as mails are kept
 * @param kind        what it is about, such as {@code identity.recovery}; the text {@code mail.kind.<kind>} names it
 * @param usefulFor   how long it is worth sending; zero for as long as the house tries
 * @param secret      true if the letter holds a link that opens something: it is erased when it is sent, and shown to
 *                    nobody while there is a server that can send it
 * @param unsubscribe address that ends mails of this kind by one click (RFC 8058); empty for none
 * @param account     whose mail it is; null for an address without an account
 */
public record Mail(String key, String kind, MailAddress to, Letter letter, Duration usefulFor, boolean secret,
        String unsubscribe, @Nullable UUID account) {

    public static Mail of(String key, String kind, MailAddress to, Letter letter) {
        return new Mail(key, kind, to, letter, Duration.ZERO, false, "", null);
    }

    /** A letter with a link that opens something, for as long as the link does. */
    public Mail secretFor(Duration validity) {
        return new Mail(key, kind, to, letter, validity, true, unsubscribe, account);
    }

    public Mail unsubscribedAt(String address) {
        return new Mail(key, kind, to, letter, usefulFor, secret, address, account);
    }

    /** A letter to the owner of an account, who can ask for it and have it erased. */
    public Mail ofAccount(@Nullable UUID account) {
        return new Mail(key, kind, to, letter, usefulFor, secret, unsubscribe, account);
    }
}

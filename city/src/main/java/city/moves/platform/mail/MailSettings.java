package city.moves.platform.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes the city's mail.
 *
 * @param host         empty: there is none, and mails wait at the desk
 * @param security     how the way to the server is protected
 * @param user         empty: the server wants no sign-in
 * @param from         address of the sender
 * @param replyTo      where answers go; empty: to the sender
 * @param certificates file with the certificates (PEM) of an authority of one's own; empty: those that Java trusts
 * @param perMinute    how many mails all nodes together send at most
 * @param timeout      how long the server may take for each answer
 * @param giveUpAfter  how long a mail is tried
 * @param keep         how long a mail is kept, whatever became of it
 */
@ConfigurationProperties("moves.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("") String replyTo,
        @DefaultValue("") String certificates,
        @DefaultValue("120") int perMinute,
        @DefaultValue("5m") Duration timeout,
        @DefaultValue("2d") Duration giveUpAfter,
        @DefaultValue("30d") Duration keep) {

    /** How the way to the server is protected. A server that does not offer it is not spoken to. */
    enum Security {
        STARTTLS,
        TLS,
        /** Only for a server on this machine. */
        NONE
    }

    /** From here on a mail is tried every time with the last pause. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3));

    MailSettings {
        if (!host.isEmpty()) {
            refuseOther("from", from);
            if (!replyTo.isEmpty()) {
                refuseOther("reply-to", replyTo);
            }
        }
    }

    boolean hasServer() {
        return !host.isEmpty();
    }

    MailAddress sender() {
        return MailAddress.of(from).orElseThrow();
    }

    /** How long a mail waits after this many tries. */
    Duration pauseAfter(int tries) {
        return PAUSES.get(Math.clamp(tries - 1L, 0, PAUSES.size() - 1));
    }

    /** How long a node may hold a mail before others take it for lost. */
    Duration lease() {
        return timeout.multipliedBy(4).plusMinutes(1);
    }

    /** Without the password, because settings are shown in failures. */
    @Override
    public String toString() {
        return Arrays.asList(host, port, security, user, from).toString();
    }

    private static void refuseOther(String name, String address) {
        if (MailAddress.of(address).isEmpty()) {
            throw new IllegalArgumentException(
                    "moves.mail." + name + " is the address of one mailbox, not '" + address + "'");
        }
    }
}

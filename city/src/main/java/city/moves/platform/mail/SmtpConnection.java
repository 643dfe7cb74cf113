package city.moves.platform.mail;

import city.moves.platform.mail.WatchedTransport.Stage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A way to the server, open for a few mails. */
final class SmtpConnection implements AutoCloseable {

    private static final int LONGEST_ANSWER = 500;
    /** Enhanced codes (RFC 3463) that say that nobody is there. A bare number also stands for other reasons. */
    private static final Pattern NOBODY_THERE = Pattern.compile("^5\\d\\d[ -]5\\.1\\.(?:1|2|3|6|10)\\b");

    private final Session session;
    private final WatchedTransport transport;

    private SmtpConnection(Session session, WatchedTransport transport) {
        this.session = session;
        this.transport = transport;
    }

    static SmtpConnection open(SmtpSession smtp) throws MessagingException {
        WatchedTransport transport = smtp.transport();
        MailSettings settings = smtp.settings();
        transport.connect(settings.host(), settings.port(), settings.user().isEmpty() ? null : settings.user(),
                settings.user().isEmpty() ? null : settings.password());
        return new SmtpConnection(smtp.session(), transport);
    }

    Session session() {
        return session;
    }

    /**
     * Hands one mail over.
     *
     * @param beforeLastLine asked when all but the last line was sent; a no takes the mail back
     */
    Verdict handOver(MimeMessage message, BooleanSupplier beforeLastLine) {
        transport.begin(beforeLastLine);
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Verdict.Accepted(shortened(transport.answer()));
        } catch (MessagingException failure) {
            return judge(failure);
        }
    }

    boolean isOpen() {
        return transport.isConnected();
    }

    /**
     * After the last line only the server's own number counts; everything else leaves the mail in doubt. A server that
     * refuses the sender has nothing against this mail: somebody has to set something right, and then it is tried again.
     */
    private Verdict judge(MessagingException failure) {
        int code = transport.answerCode();
        String answer = shortened(transport.answer());
        boolean refused = code >= 400 && code < 600;
        return switch (transport.stage()) {
            case BEFORE_RECIPIENT -> new Verdict.Unreachable(refused ? answer : reason(failure));
            case AT_RECIPIENT, BEFORE_LAST_LINE -> refused
                    ? new Verdict.Refused(code >= 500,
                            transport.stage() == Stage.AT_RECIPIENT && NOBODY_THERE.matcher(answer).find(), answer)
                    : new Verdict.Unreachable(reason(failure));
            case AFTER_LAST_LINE -> refused ? new Verdict.Refused(code >= 500, false, answer)
                    : code >= 200 && code < 300 ? new Verdict.Accepted(answer)
                    : new Verdict.Unanswered(reason(failure));
        };
    }

    static String reason(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return shortened(root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    private static String shortened(String answer) {
        String line = answer.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException _) {
            // what was accepted is accepted; a farewell changes nothing
        }
    }
}

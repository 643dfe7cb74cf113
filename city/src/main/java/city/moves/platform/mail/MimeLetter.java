package city.moves.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;

/** A mail as it goes over the wire: two forms of one text, the plain one first (RFC 2046), and the same number each try. */
final class MimeLetter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String number;

    private MimeLetter(Session session, String number) {
        super(session);
        this.number = number;
    }

    static MimeLetter of(Session session, MailSettings settings, String senderName, Consignment consignment)
            throws MessagingException {
        MimeLetter letter = new MimeLetter(session, consignment.messageId());
        letter.setFrom(named(settings.from(), senderName));
        if (!settings.replyTo().isEmpty()) {
            letter.setReplyTo(new InternetAddress[] {new InternetAddress(settings.replyTo(), true)});
        }
        letter.setRecipient(RecipientType.TO, new InternetAddress(consignment.recipient(), true));
        letter.setSubject(consignment.subject(), UTF_8);
        letter.setSentDate(Date.from(consignment.writtenAt()));
        letter.setHeader("Content-Language", consignment.language().tag());
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("X-Auto-Response-Suppress", "All");
        if (!consignment.unsubscribe().isEmpty()) {
            letter.setHeader("List-Unsubscribe", "<" + consignment.unsubscribe() + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        letter.setContent(new MimeMultipart("alternative", part(consignment, consignment.plain(), "plain"),
                part(consignment, consignment.html(), "html")));
        letter.saveChanges();
        return letter;
    }

    /** The library would make up a new one for each try. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + number + ">");
    }

    private static MimeBodyPart part(Consignment consignment, String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        part.setContentLanguage(new String[] {consignment.language().tag().toLowerCase(Locale.ROOT)});
        return part;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("no UTF-8", impossible);
        }
    }
}

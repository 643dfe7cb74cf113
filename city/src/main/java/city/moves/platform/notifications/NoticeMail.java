package city.moves.platform.notifications;

import city.moves.platform.mail.Letter;
import city.moves.platform.mail.Mail;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.mail.Outbox;
import city.moves.platform.notifications.WaysOut.WayOut;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Puts notices into letters, each with a way to end them where the kind has one. */
@Component
class NoticeMail {

    private final Outbox outbox;
    private final WaysOut waysOut;
    private final PublicAddress address;
    private final Messages messages;

    NoticeMail(Outbox outbox, WaysOut waysOut, PublicAddress address, Messages messages) {
        this.outbox = outbox;
        this.waysOut = waysOut;
        this.address = address;
        this.messages = messages;
    }

    /** What a mail about something confidential says: that there is news, and where. */
    NoticeWords discreet(Language language) {
        return NoticeWords.of(messages.text(language, "notifications.mail.discreet.title"),
                messages.text(language, "notifications.mail.discreet.text"));
    }

    void send(String key, NoticeKind kind, MailAddress to, Language language, NoticeWords words, String path,
            WayOut wayOut) {
        Letter letter = Letter.in(language, words.title());
        if (!words.text().isEmpty()) {
            letter = letter.paragraph(words.text());
        }
        for (NoticeWords.Item item : words.items()) {
            letter = letter.entry(item.title(), address.of(language, item.path()), item.text());
        }
        letter = letter.button(messages.text(language, "notifications.mail.open"), address.of(language, path));
        String why = messages.text(language, "notice." + kind.key() + ".why");
        if (!kind.mailMayEnd()) {
            outbox.send(Mail.of(key, "notice." + kind.key(), to, letter.because(why))
                    .ofAccount(wayOut.account()));
            return;
        }
        String stop = address.of(language, WayOutPages.path(waysOut.make(wayOut)));
        outbox.send(Mail.of(key, "notice." + kind.key(), to,
                letter.because(why).wayOut(messages.text(language, "notifications.mail.stop"), stop))
                .unsubscribedAt(stop).ofAccount(wayOut.account()));
    }
}

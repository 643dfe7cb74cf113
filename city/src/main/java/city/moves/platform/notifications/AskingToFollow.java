package city.moves.platform.notifications;

import city.moves.platform.identity.Token;
import city.moves.platform.mail.Letter;
import city.moves.platform.mail.Mail;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.mail.Outbox;
import city.moves.platform.notifications.FollowSource.Followed;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.PublicAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks an address by mail whether it wants to follow something. Nobody learns whether it does already, and nobody can
 * fill a stranger's mailbox: one question a day for each thing, and a few for all.
 */
@Service
class AskingToFollow {

    static final Duration VALIDITY = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofDays(1);
    private static final int MOST_QUESTIONS = 5;

    private final Followers followers;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;
    private final Clock clock;

    AskingToFollow(Followers followers, Outbox outbox, PublicAddress address, Messages messages, Clock clock) {
        this.followers = followers;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public void ask(MailAddress email, NoticeKind kind, String topic, Followed followed, Language language) {
        Instant now = clock.instant();
        if (followers.asked(email.text(), now.minus(PAUSE)) >= MOST_QUESTIONS) {
            return;
        }
        String token = Token.random();
        followers.ask(email.text(), kind.key(), topic, language, token, now, now.minus(PAUSE)).ifPresent(id ->
                outbox.send(Mail.of("follow:" + id + ":" + UUID.randomUUID(), "follow.question", email,
                        letter(token, followed, language)).secretFor(VALIDITY)));
    }

    private Letter letter(String token, Followed followed, Language language) {
        return Letter.in(language, messages.text(language, "notifications.follow.mail.subject", followed.title()))
                .paragraph(messages.text(language, "notifications.follow.mail.text", followed.title()))
                .button(messages.text(language, "notifications.follow.mail.button"),
                        address.of(language, FollowPages.confirmation(token)))
                .paragraph(messages.text(language, "notifications.follow.mail.otherwise"))
                .because(messages.text(language, "notifications.follow.mail.why"));
    }
}

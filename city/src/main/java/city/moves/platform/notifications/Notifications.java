package city.moves.platform.notifications;

import city.moves.platform.identity.Addressees;
import city.moves.platform.identity.Addressees.Addressee;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.notifications.Followers.Follower;
import city.moves.platform.notifications.WaysOut.WayOut;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people something, in the transaction of the use case from which it comes.
 *
 * <pre>{@code
 * notifications.send(account, new NewNotice(KIND, "strategy.reminder:e-akte:2026-11-30", "/amt/strategie/e-akte",
 *         language -> NoticeWords.of(title(language), text(language))));
 * }</pre>
 */
@Component
public class Notifications {

    private final Addressees addressees;
    private final Notices notices;
    private final Choices choices;
    private final NoticeMail mail;
    private final UnreadNews news;
    private final Clock clock;

    Notifications(Addressees addressees, Notices notices, Choices choices, NoticeMail mail, UnreadNews news,
            Clock clock) {
        this.addressees = addressees;
        this.notices = notices;
        this.choices = choices;
        this.mail = mail;
        this.news = news;
        this.clock = clock;
    }

    /** Tells an account once for the notice's key; false if there is nobody, nothing new, or the person wants none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(UUID account, NewNotice notice) {
        Optional<Addressee> person = addressees.find(account);
        Way way = person.isEmpty() ? Way.OFF : choices.of(account, notice.kind());
        if (way == Way.OFF) {
            return false;
        }
        Addressee known = person.orElseThrow();
        NoticeWords words = notice.words().apply(known.language());
        Optional<MailAddress> address = MailAddress.of(known.email());
        Optional<UUID> added = notices.add(account, notice, known.language(), words,
                way == Way.DAILY && address.isPresent(), clock.instant());
        if (added.isEmpty()) {
            return false;
        }
        news.changed(account);
        if (way == Way.AT_ONCE && address.isPresent()) {
            boolean discreet = notice.kind().confidential();
            mail.send("notice:" + added.get(), notice.kind(), address.get(), known.language(),
                    discreet ? mail.discreet(known.language()) : words,
                    discreet ? InboxPages.PATH : InboxPages.path(added.get()),
                    new WayOut(notice.kind().key(), account, null));
        }
        return true;
    }

    /** Tells somebody who follows something: an account as it likes, an address by mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Follower follower, NewNotice notice) {
        if (follower.account() != null) {
            send(follower.account(), notice);
        } else if (follower.email() != null) {
            String key = "followed:" + UUID.nameUUIDFromBytes(
                    (notice.key() + " " + follower.email()).getBytes(StandardCharsets.UTF_8));
            mail.send(key, notice.kind(), new MailAddress(follower.email()), follower.language(),
                    notice.words().apply(follower.language()), notice.path(),
                    new WayOut(notice.kind().key(), null, follower.email()));
        }
    }
}

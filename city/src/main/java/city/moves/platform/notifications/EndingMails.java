package city.moves.platform.notifications;

import city.moves.platform.notifications.WaysOut.WayOut;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends mails of a kind for whoever holds the link from one of them. Doing it twice is doing it once. */
@Service
class EndingMails {

    private final WaysOut waysOut;
    private final NoticeKinds kinds;
    private final Choices choices;
    private final Followers followers;

    EndingMails(WaysOut waysOut, NoticeKinds kinds, Choices choices, Followers followers) {
        this.waysOut = waysOut;
        this.kinds = kinds;
        this.choices = choices;
        this.followers = followers;
    }

    /** The kind that ended; empty if nobody knows the link. */
    @Transactional
    public Optional<NoticeKind> end(String token) {
        Optional<WayOut> way = waysOut.find(token);
        Optional<NoticeKind> kind = way.flatMap(found -> kinds.find(found.kind()));
        if (way.isPresent() && kind.isPresent()) {
            end(way.get(), kind.get());
        }
        return kind;
    }

    private void end(WayOut way, NoticeKind kind) {
        if (way.account() != null) {
            choices.choose(way.account(), kind, kind.withoutMail());
        } else if (way.email() != null) {
            followers.removeAll(way.email(), kind.key());
        }
    }
}

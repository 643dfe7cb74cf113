package city.moves.platform.notifications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own inbox. Everything here concerns the person alone who asks. */
@Controller
class InboxPages {

    static final String PATH = "/konto/nachrichten";
    private static final int PAGE = 25;

    /** A page of the inbox. */
    record Inbox(KeyPage<Notice> notices, int unread, boolean further) {}

    private final Notices notices;
    private final UnreadNews news;
    private final Clock clock;

    InboxPages(Notices notices, UnreadNews news, Clock clock) {
        this.notices = notices;
        this.news = news;
        this.clock = clock;
    }

    /** Where a mail leads: reads the notice and goes on to what it is about. */
    static String path(UUID notice) {
        return PATH + "/" + notice;
    }

    @GetMapping(PATH)
    ModelAndView list(Page page, Actor actor, Form asked) {
        Optional<UUID> after = asked.id("nach");
        return page.show("platform/notifications/inbox", new Inbox(
                notices.of(actor.account(), after, PAGE), notices.unread(actor.account()), after.isPresent()));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView open(Page page, Actor actor, @PathVariable String id) {
        Notice notice = Form.showing(Map.of("id", id)).id("id")
                .flatMap(known -> notices.find(actor.account(), known)).orElseThrow(Refused::notFound);
        notices.markRead(actor.account(), notice.id(), clock.instant());
        news.changed(actor.account());
        return page.redirect(notice.path());
    }

    @PostMapping(PATH + "/gelesen")
    ModelAndView markRead(Page page, Actor actor, Form form) {
        form.id("nachricht").ifPresentOrElse(id -> notices.markRead(actor.account(), id, clock.instant()),
                () -> notices.markAllRead(actor.account(), clock.instant()));
        return back(page, actor);
    }

    @PostMapping(PATH + "/ungelesen")
    ModelAndView markUnread(Page page, Actor actor, Form form) {
        form.id("nachricht").ifPresent(id -> notices.markUnread(actor.account(), id));
        return back(page, actor);
    }

    @PostMapping(PATH + "/loeschen")
    ModelAndView delete(Page page, Actor actor, Form form) {
        form.id("nachricht").ifPresent(id -> notices.delete(actor.account(), id));
        return back(page, actor);
    }

    private ModelAndView back(Page page, Actor actor) {
        news.changed(actor.account());
        return page.redirect(PATH);
    }
}

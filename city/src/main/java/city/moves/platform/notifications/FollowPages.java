package city.moves.platform.notifications;

import city.moves.platform.identity.Actor;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.notifications.FollowSource.Followed;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** Where somebody begins to follow a thing, with an account or with an address that says yes by mail. */
@Controller
class FollowPages {

    static final String PATH = "/folgen";
    private static final String CONFIRM = PATH + "/bestaetigen";
    private static final int LONGEST = 254;

    /**
     * The page of one thing.
     *
     * @param follows true if the signed-in person follows it
     * @param done    what was just done: {@code gefolgt}, {@code beendet}, {@code gefragt}, or nothing
     */
    record Following(FollowSource source, String topic, Followed followed, boolean signedIn, boolean follows,
            String done, Form form) {

        NoticeKind kind() {
            return source.kind();
        }

        String path() {
            return FollowSource.path(source.word(), topic);
        }
    }

    /** The page behind the link in the question. */
    record Confirmation(String token, boolean done) {}

    private final List<FollowSource> sources;
    private final Followers followers;
    private final AskingToFollow asking;
    private final Clock clock;

    FollowPages(List<FollowSource> sources, Followers followers, AskingToFollow asking, Clock clock) {
        this.sources = sources;
        this.followers = followers;
        this.asking = asking;
        this.clock = clock;
    }

    static String confirmation(String token) {
        return CONFIRM + "/" + token;
    }

    /** Before things had words, the key of the kind stood in the address, and mails have carried it. */
    @GetMapping(PATH + "/{word}/{topic}")
    ModelAndView show(Page page, Optional<Actor> actor, @PathVariable String word, @PathVariable String topic,
            Form asked) {
        Optional<FollowSource> former = sources.stream().filter(known -> known.kind().key().equals(word)).findFirst();
        if (former.isPresent()) {
            return moved(page, FollowSource.path(former.get().word(), topic));
        }
        return page.show("platform/notifications/follow",
                following(page, actor, word, topic, Form.empty(), asked.value("erledigt")));
    }

    @PostMapping(PATH + "/{word}/{topic}")
    ModelAndView follow(Page page, Optional<Actor> actor, @PathVariable String word, @PathVariable String topic,
            Form form) {
        Following following = following(page, actor, word, topic, form, "");
        String kind = following.kind().key();
        if (actor.isPresent()) {
            boolean end = form.isChosen("entscheidung", "beenden");
            if (end) {
                followers.remove(actor.get().account(), kind, topic);
            } else {
                followers.add(actor.get().account(), kind, topic, page.language(), clock.instant());
            }
            return page.redirect(following.path() + "?erledigt=" + (end ? "beendet" : "gefolgt"));
        }
        Optional<MailAddress> address =
                MailAddress.of(form.requiredText("email", LONGEST, "notifications.follow.email-missing"));
        if (address.isEmpty() && form.error("email") == null) {
            form.refuse("email", "notifications.follow.email-malformed");
        }
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, "platform/notifications/follow", following);
        }
        asking.ask(address.orElseThrow(), following.kind(), topic, following.followed(), page.language());
        return page.redirect(following.path() + "?erledigt=gefragt");
    }

    @GetMapping(CONFIRM + "/{token}")
    ModelAndView ask(Page page, @PathVariable String token, Form asked) {
        boolean done = asked.isChosen("erledigt", "ja");
        if (!done && !followers.isAsked(token, clock.instant().minus(AskingToFollow.VALIDITY))) {
            throw Refused.notFound();
        }
        return page.show("platform/notifications/followConfirm", new Confirmation(token, done));
    }

    @PostMapping(CONFIRM + "/{token}")
    ModelAndView confirm(Page page, @PathVariable String token) {
        if (!followers.confirm(token, clock.instant(), clock.instant().minus(AskingToFollow.VALIDITY))) {
            throw Refused.notFound();
        }
        return page.redirect(confirmation(token) + "?erledigt=ja");
    }

    private static ModelAndView moved(Page page, String path) {
        RedirectView view = new RedirectView(UriUtils.encodePath(page.href(path), StandardCharsets.UTF_8));
        view.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private Following following(Page page, Optional<Actor> actor, String word, String topic, Form form, String done) {
        FollowSource source = sources.stream().filter(known -> known.word().equals(word)).findFirst()
                .orElseThrow(Refused::notFound);
        Followed followed = source.find(topic, page.language()).orElseThrow(Refused::notFound);
        boolean follows = actor
                .map(person -> followers.follows(person.account(), source.kind().key(), topic)).orElse(false);
        return new Following(source, topic, followed, actor.isPresent(), follows, done, form);
    }
}

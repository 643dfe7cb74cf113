package city.moves.platform.notifications;

import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link at the end of a mail leads. Opening it changes nothing, because programs open links to look behind
 * them; sending the form ends the mails, whether a person or a mail program sends it (RFC 8058).
 */
@Controller
class WayOutPages {

    static final String PATH = "/abbestellen";

    /** What ends by the link, or has ended. */
    record Ending(String token, NoticeKind kind, boolean done) {}

    private final WaysOut waysOut;
    private final NoticeKinds kinds;
    private final EndingMails ending;

    WayOutPages(WaysOut waysOut, NoticeKinds kinds, EndingMails ending) {
        this.waysOut = waysOut;
        this.kinds = kinds;
        this.ending = ending;
    }

    static String path(String token) {
        return PATH + "/" + token;
    }

    @GetMapping(PATH + "/{token}")
    ModelAndView ask(Page page, @PathVariable String token) {
        Optional<NoticeKind> kind = waysOut.find(token).flatMap(way -> kinds.find(way.kind()));
        return page.show("platform/notifications/wayOut",
                new Ending(token, kind.orElseThrow(Refused::notFound), false));
    }

    /** A mail program wants an answer here and follows no redirect; a second sending does nothing more. */
    @PostMapping(PATH + "/{token}")
    ModelAndView end(Page page, @PathVariable String token) {
        return page.show("platform/notifications/wayOut",
                new Ending(token, ending.end(token).orElseThrow(Refused::notFound), true));
    }
}

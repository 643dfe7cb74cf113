package city.moves.services.correspondence;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mein/postfach}: what the offices wrote to somebody with an account, the latest first. */
@Controller
class MailboxPage {

    static final String PATH = "/mein/postfach";
    private static final int PER_PAGE = 25;

    private final Correspondence correspondence;

    MailboxPage(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    record Model(KeyPage<MailboxEntry> entries, boolean further) {}

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(required = false) @Nullable UUID nach, Actor actor, Page page) {
        return page.show("services/correspondence/mailbox", new Model(KeyPage.cut(
                correspondence.to(actor.account(), nach, PER_PAGE + 1), PER_PAGE, entry -> entry.message().id().toString()),
                nach != null));
    }
}

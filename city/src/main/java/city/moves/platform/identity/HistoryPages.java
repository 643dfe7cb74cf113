package city.moves.platform.identity;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who came into one's own account or tried to. */
@Controller
class HistoryPages {

    static final String HERE = "/konto/verlauf";

    private static final int PAGE = 25;

    /** A page of the history. */
    record History(KeyPage<SignInHistory.Entry> entries, boolean first) {}

    private final SignInHistory history;

    HistoryPages(SignInHistory history) {
        this.history = history;
    }

    @GetMapping(HERE)
    ModelAndView show(Page page, Actor actor, Form asked) {
        UUID after = asked.id("nach").orElse(null);
        return page.show("platform/identity/history",
                new History(history.of(actor.account(), after, PAGE), after == null));
    }
}

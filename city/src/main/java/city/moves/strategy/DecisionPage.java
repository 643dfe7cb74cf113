package city.moves.strategy;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/entscheidungen}: what was asked and what was decided, now or as known on a day. */
@Controller
class DecisionPage {

    private static final int PER_PAGE = 25;

    private final Edition edition;
    private final Decisions decisions;
    private final Tree tree;

    DecisionPage(Edition edition, Decisions decisions, Tree tree) {
        this.edition = edition;
        this.decisions = decisions;
        this.tree = tree;
    }

    @GetMapping("/strategie/entscheidungen")
    ModelAndView show(@RequestParam(defaultValue = "") String nach, @RequestParam(defaultValue = "") String stand,
            Page page) {
        Instant known = edition.knownUntil("stand", stand, page);
        KeyPage<Decision> found = decisions.list(known, DueKey.of(nach, DueKey.LAST), PER_PAGE);
        return page.show("strategy/decisions", new DecisionView(found, !nach.isEmpty(),
                stand.isBlank() ? null : Edition.day("stand", stand, page.today()), tree.sources()));
    }

    /**
     * What the page of decisions shows.
     *
     * @param past the day as of which it was asked for; null for now
     */
    record DecisionView(KeyPage<Decision> decisions, boolean further, @Nullable LocalDate past, List<Source> sources) {

        /** The address of this list from its beginning. */
        String address(Page page) {
            return page.href("/strategie/entscheidungen") + stand();
        }

        /** The address of what follows; empty at the end. */
        String following(Page page) {
            String next = decisions.next();
            return next == null ? "" : address(page) + (past == null ? "?" : "&") + "nach=" + next;
        }

        /** The day from which the questions are seen. */
        LocalDate day(Page page) {
            return past == null ? page.today() : past;
        }

        String stand() {
            return past == null ? "" : "?stand=" + past;
        }
    }
}

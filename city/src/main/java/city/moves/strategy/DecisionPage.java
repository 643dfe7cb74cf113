package city.moves.strategy;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/entscheidungen}: what was asked and what was decided. */
@Controller
class DecisionPage {

    private static final int PER_PAGE = 25;

    private final Decisions decisions;
    private final Tree tree;

    DecisionPage(Decisions decisions, Tree tree) {
        this.decisions = decisions;
        this.tree = tree;
    }

    @GetMapping("/strategie/entscheidungen")
    ModelAndView show(@RequestParam(defaultValue = "") String nach, Page page) {
        KeyPage<Decision> found = decisions.list(DueKey.of(nach, DueKey.LAST), PER_PAGE);
        return page.show("strategy/decisions", new DecisionView(found, !nach.isEmpty(), tree.sources()));
    }

    /** What the page of decisions shows. */
    record DecisionView(KeyPage<Decision> decisions, boolean further, List<Source> sources) {}
}

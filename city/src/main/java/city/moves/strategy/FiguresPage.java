package city.moves.strategy;

import city.moves.platform.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/zahlen}: every documented figure and event with its source. */
@Controller
class FiguresPage {

    private final Figures figures;
    private final Chronicle chronicle;
    private final Tree tree;

    FiguresPage(Figures figures, Chronicle chronicle, Tree tree) {
        this.figures = figures;
        this.chronicle = chronicle;
        this.tree = tree;
    }

    @GetMapping("/strategie/zahlen")
    ModelAndView show(Page page) {
        return page.show("strategy/figures", new FiguresView(new StrategyWords(page),
                new SourcedFigures(figures.all(), tree.sources()), chronicle.all()));
    }

    /** What the page of figures shows. */
    record FiguresView(StrategyWords words, SourcedFigures figures, List<ChronicleEntry> chronicle) {}
}

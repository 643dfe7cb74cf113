package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import city.moves.platform.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie}: how the strategy is going, on one page. */
@Controller
class OverviewPage {

    private static final int FEW = 6;

    private final Edition edition;
    private final Tree tree;
    private final Figures figures;
    private final Snapshots snapshots;
    private final RollUps rollUps;
    private final Decisions decisions;

    OverviewPage(Edition edition, Tree tree, Figures figures, Snapshots snapshots, RollUps rollUps,
            Decisions decisions) {
        this.edition = edition;
        this.tree = tree;
        this.figures = figures;
        this.snapshots = snapshots;
        this.rollUps = rollUps;
        this.decisions = decisions;
    }

    @GetMapping("/strategie")
    ModelAndView show(@RequestParam(defaultValue = "") String stand, Page page) {
        TreeTop top = tree.top();
        Optional<ReportingDate> date = edition.asked(stand, page);
        Frame frame = top.frame();
        if (frame == null || date.isEmpty()) {
            LocalDate first = frame == null ? null : edition.first();
            return page.show(first == null ? HttpStatus.OK : HttpStatus.NOT_FOUND, "strategy/empty", new EmptyStrategy(first));
        }
        LocalDate day = date.get().day();
        Map<Scope, RollUp> sums = rollUps.all(day);
        return page.show("strategy/overview", new Overview(new StrategyWords(page), frame, date.get(),
                !stand.isBlank(), top.goals(), new SourcedFigures(figures.all(), top.sources()),
                fields(top, sums), sums.getOrDefault(Scope.STRATEGY, RollUp.NONE), snapshots.highlights(day, FEW),
                rollUps.money(day, Scope.STRATEGY), rollUps.posts(day, Scope.STRATEGY),
                decisions.open(edition.knownUntil(stand, date.get(), page), FEW)));
    }

    private static List<FieldSum> fields(TreeTop top, Map<Scope, RollUp> sums) {
        return top.fields().stream()
                .map(field -> new FieldSum(field, sums.getOrDefault(Scope.field(field.number()), RollUp.NONE)))
                .toList();
    }
}

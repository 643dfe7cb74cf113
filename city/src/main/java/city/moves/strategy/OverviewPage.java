package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import city.moves.platform.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<Frame> frame = tree.frame();
        Optional<ReportingDate> date = edition.asked(stand, page);
        if (frame.isEmpty() || date.isEmpty()) {
            return page.show("strategy/empty", new EmptyStrategy(frame.isPresent(), !stand.isBlank()));
        }
        LocalDate day = date.get().day();
        Map<Scope, RollUp> sums = rollUps.all(day);
        return page.show("strategy/overview", new Overview(new StrategyWords(page), frame.get(), date.get(),
                !stand.isBlank(), tree.goals(), new SourcedFigures(figures.all(), tree.sources()),
                fields(sums), sums.getOrDefault(Scope.STRATEGY, RollUp.NONE), snapshots.troubled(day, FEW),
                snapshots.goingWell(day, FEW), snapshots.changed(day, 2 * FEW), rollUps.money(day, Scope.STRATEGY),
                rollUps.posts(day, Scope.STRATEGY), decisions.open(FEW)));
    }

    private List<FieldSum> fields(Map<Scope, RollUp> sums) {
        return tree.fields().stream()
                .map(field -> new FieldSum(field, sums.getOrDefault(Scope.field(field.number()), RollUp.NONE)))
                .toList();
    }
}

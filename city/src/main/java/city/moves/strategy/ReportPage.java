package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/bericht}: the whole report of a reporting date, to be read through or printed. */
@Controller
class ReportPage {

    private static final int MOST_MEASURES = 500;

    private final Edition edition;
    private final Tree tree;
    private final Snapshots snapshots;
    private final RollUps rollUps;

    ReportPage(Edition edition, Tree tree, Snapshots snapshots, RollUps rollUps) {
        this.edition = edition;
        this.tree = tree;
        this.snapshots = snapshots;
        this.rollUps = rollUps;
    }

    @GetMapping("/strategie/bericht")
    ModelAndView show(@RequestParam(defaultValue = "") String stand, Page page) {
        ReportingDate date = edition.existing(stand, page);
        List<SnapshotRow> rows = new ArrayList<>();
        snapshots.each(date.day(), SnapshotFilter.ALL, MOST_MEASURES, rows::add);
        Map<Scope, RollUp> sums = rollUps.all(date.day());
        List<FieldSum> fields = tree.fields().stream().map(field ->
                new FieldSum(field, sums.getOrDefault(Scope.field(field.number()), RollUp.NONE))).toList();
        return page.show("strategy/report", new ReportView(new StrategyWords(page), tree.frame().orElseThrow(), date,
                sums.getOrDefault(Scope.STRATEGY, RollUp.NONE), fields, rows,
                rollUps.money(date.day(), Scope.STRATEGY), rollUps.posts(date.day(), Scope.STRATEGY),
                snapshots.changed(date.day(), MOST_MEASURES)));
    }

    /** What the report says; measures beyond the first five hundred are in the file. */
    record ReportView(StrategyWords words, Frame frame, ReportingDate date, RollUp sum, List<FieldSum> fields,
            List<SnapshotRow> measures, List<MoneyOfYear> money, List<PostsOfYear> posts, List<SnapshotRow> changed) {

        List<SnapshotRow> of(FieldOfAction field) {
            return measures.stream().filter(row -> row.field() == field.number()).toList();
        }
    }
}

package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import city.moves.platform.pdf.DocumentPress;
import city.moves.platform.pdf.Paper;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final DocumentPress press;

    ReportPage(Edition edition, Tree tree, Snapshots snapshots, RollUps rollUps, DocumentPress press) {
        this.edition = edition;
        this.tree = tree;
        this.snapshots = snapshots;
        this.rollUps = rollUps;
        this.press = press;
    }

    @GetMapping("/strategie/bericht")
    ModelAndView show(@RequestParam(defaultValue = "") String stand, Page page) {
        return page.show("strategy/report", report(edition.existing(stand, page), page));
    }

    /** The same as a document to keep. It says nothing of today, so that it stays the same until the report changes. */
    @GetMapping("/strategie/bericht.pdf")
    ResponseEntity<byte[]> print(@RequestParam(defaultValue = "") String stand, Page page) {
        ReportingDate date = edition.existing(stand, page);
        Paper paper = press.paper(page.language(), page.text("strategy.report.title", page.formats().longDay(date.day())),
                Objects.requireNonNull(date.released()).at());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .body(press.printForAll("strategy/reportDocument", paper, report(date, page)));
    }

    private ReportView report(ReportingDate date, Page page) {
        List<SnapshotRow> rows = new ArrayList<>();
        snapshots.each(date.day(), SnapshotFilter.ALL, MOST_MEASURES, rows::add);
        Map<Scope, RollUp> sums = rollUps.all(date.day());
        List<FieldSum> fields = tree.fields().stream().map(field ->
                new FieldSum(field, sums.getOrDefault(Scope.field(field.number()), RollUp.NONE))).toList();
        return new ReportView(new StrategyWords(page), tree.frame().orElseThrow(), date,
                sums.getOrDefault(Scope.STRATEGY, RollUp.NONE), fields, rows,
                rollUps.money(date.day(), Scope.STRATEGY), rollUps.posts(date.day(), Scope.STRATEGY),
                snapshots.changed(date.day(), MOST_MEASURES));
    }

    /** What the report says; measures beyond the first five hundred are in the file. */
    record ReportView(StrategyWords words, Frame frame, ReportingDate date, RollUp sum, List<FieldSum> fields,
            List<SnapshotRow> measures, List<MoneyOfYear> money, List<PostsOfYear> posts, List<SnapshotRow> changed) {

        List<SnapshotRow> of(FieldOfAction field) {
            return measures.stream().filter(row -> row.field() == field.number()).toList();
        }
    }
}

package city.moves.strategy;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/massnahmen}: all measures, to be filtered and paged. */
@Controller
class MeasureListPage {

    private static final int PER_PAGE = 25;
    private static final int LONGEST_WORDS = 100;

    private final Edition edition;
    private final Tree tree;
    private final Snapshots snapshots;

    MeasureListPage(Edition edition, Tree tree, Snapshots snapshots) {
        this.edition = edition;
        this.tree = tree;
        this.snapshots = snapshots;
    }

    @GetMapping("/strategie/massnahmen")
    ModelAndView show(@RequestParam(defaultValue = "") String feld, @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String nach,
            @RequestParam(defaultValue = "") String stand, Page page) {
        ReportingDate date = edition.existing(stand, page);
        List<FieldOfAction> fields = tree.fields();
        int field = fields.stream().map(FieldOfAction::number).filter(number -> feld.equals(String.valueOf(number)))
                .findFirst().orElse(0);
        String word = Choices.status(status);
        String words = q.strip().substring(0, Math.min(LONGEST_WORDS, q.strip().length()));
        SnapshotFilter filter = new SnapshotFilter(field, "", word, words);
        KeyPage<SnapshotRow> rows = snapshots.list(date.day(), filter, TitleKey.of(nach), PER_PAGE);
        Map<StatusWord, Integer> counts = snapshots.counts(date.day(), filter);
        return page.show("strategy/measures", new MeasureList(new StrategyWords(page), date, fields, filter, stand,
                !nach.isEmpty(), counts, rows));
    }
}

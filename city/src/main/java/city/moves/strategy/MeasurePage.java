package city.moves.strategy;

import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/massnahmen/…}: one measure, why its status is what it is, and how it came there. */
@Controller
class MeasurePage {

    private static final int HISTORY = 24;

    private final Edition edition;
    private final Tree tree;
    private final Snapshots snapshots;
    private final MeasureNames names;
    private final Decisions decisions;
    private final Baselines baselines;

    MeasurePage(Edition edition, Tree tree, Snapshots snapshots, MeasureNames names, Decisions decisions,
            Baselines baselines) {
        this.edition = edition;
        this.tree = tree;
        this.snapshots = snapshots;
        this.names = names;
        this.decisions = decisions;
        this.baselines = baselines;
    }

    @GetMapping("/strategie/massnahmen/{key}")
    ModelAndView show(@PathVariable String key, @RequestParam(defaultValue = "") String stand, Page page) {
        ReportingDate date = edition.existing(stand, page);
        Snapshot snapshot = snapshots.find(date.day(), key).orElseThrow(Refused::notFound);
        Measure measure = snapshot.measure();
        Instant known = edition.knownUntil(stand, date, page);
        Map<String, String> titles =
                names.titles(measure.dependencies().stream().map(Dependency::predecessor).toList());
        return page.show("strategy/measure", new MeasureView(new StrategyWords(page), date, !stand.isBlank(),
                snapshot, tree.fields().stream().filter(one -> one.number() == snapshot.field()).findFirst()
                        .orElseThrow(Refused::notFound), titles,
                snapshots.history(key, date.day(), HISTORY), decisions.ofMeasure(measure.id(), known),
                baselines.of(measure.id(), known), tree.sources()));
    }
}

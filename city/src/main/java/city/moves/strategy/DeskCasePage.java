package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.DueConfirmations.DueConfirmation;
import city.moves.strategy.FactWords.ChangedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/strategie/massnahmen/…}: everything about a measure as of now, and who changed what. */
@Controller
class DeskCasePage {

    private static final int VERSIONS = 20;

    private final Measures measures;
    private final MeasureVersions versions;
    private final MeasureNames names;
    private final Reports reports;
    private final Decisions decisions;
    private final Baselines baselines;
    private final Offices offices;
    private final DueConfirmations confirmations;
    private final PublishedMeasures published;
    private final FactNames factNames;

    DeskCasePage(Measures measures, MeasureVersions versions, MeasureNames names, Reports reports, Decisions decisions,
            Baselines baselines, Offices offices, DueConfirmations confirmations,
            PublishedMeasures published, FactNames factNames) {
        this.measures = measures;
        this.versions = versions;
        this.names = names;
        this.reports = reports;
        this.decisions = decisions;
        this.baselines = baselines;
        this.offices = offices;
        this.confirmations = confirmations;
        this.published = published;
        this.factNames = factNames;
    }

    @GetMapping("/amt/strategie/massnahmen/{key}")
    ModelAndView show(@PathVariable String key, @RequestParam(defaultValue = "") String getan, Actor actor, Page page) {
        DeskRights.mustRead(actor);
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        Doing done = Doing.of(getan);
        List<String> others = new ArrayList<>(names.successors(key));
        measure.dependencies().forEach(dependency -> others.add(dependency.predecessor()));
        return page.show("strategy/deskCase", new DeskCase(new StrategyWords(page),
                reports.judge(List.of(measure), page.today()).getFirst(), offices.name(measure.office(), page),
                names.titles(others), names.successors(key), decisions.ofMeasure(measure.id()),
                baselines.of(measure.id(), page.now()), versions(key, page), done,
                done == Doing.CONFIRMED ? confirmations.next(measure.office(), page.today()).orElse(null) : null,
                published.contain(key, page), DeskRights.mayConfirm(actor, measure), DeskRights.maySteer(actor)));
    }

    private List<ChangedVersion> versions(String key, Page page) {
        List<MeasureVersion> history = versions.history(key, VERSIONS + 1);
        FactWords words = factNames.words(page);
        List<ChangedVersion> changed = new ArrayList<>();
        for (int index = 0; index < Math.min(VERSIONS, history.size()); index++) {
            MeasureVersion version = history.get(index);
            boolean first = index + 1 == history.size();
            changed.add(new ChangedVersion(version.measure().version(), version.recording(), first ? List.of()
                    : words.changes(history.get(index + 1).measure(), version.measure())));
        }
        return changed;
    }

    /** A version with what it changed; nothing for the first. */
    record ChangedVersion(int number, Recording recording, List<ChangedFact> changes) {}

    /**
     * What the page of a measure shows at the desk.
     *
     * @param next      what the office has to confirm next, after this one was confirmed
     * @param published true if there is a public page of it
     */
    record DeskCase(StrategyWords words, Snapshot snapshot, String office,
            Map<String, String> titles, List<String> successors, List<Decision> decisions, List<Baseline> baselines,
            List<ChangedVersion> versions, Doing done, @Nullable DueConfirmation next, boolean published,
            boolean mayConfirm, boolean maySteer) {

        Measure measure() {
            return snapshot.measure();
        }

        List<MoneyLine> money() {
            return MoneyRows.of(measure().budget());
        }

        /** The state of its life; the status says the same where there is nothing to judge. */
        String lifeCycle() {
            return words.lifeCycle(measure().lifeCycle());
        }

        boolean ended() {
            return measure().lifeCycle().next().isEmpty();
        }
    }
}

package city.moves.strategy;

import city.moves.platform.web.HomePart;
import city.moves.platform.web.HomeSource;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the city has set itself as a goal: documented figures on the front page. */
@Component
class StrategyHome implements HomeSource {

    private static final int LATEST = 3;
    private static final String GERMAN = Language.DE.tag();

    private final Figures figures;
    private final Decisions decisions;
    private final Snapshots snapshots;

    StrategyHome(Figures figures, Decisions decisions, Snapshots snapshots) {
        this.figures = figures;
        this.decisions = decisions;
        this.snapshots = snapshots;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public List<HomePart> parts(Page page) {
        StrategyWords words = new StrategyWords(page);
        List<HomePart> parts = new ArrayList<>();
        parts.add(new HomePart.Door("charts", page.text("strategy.home.door"), page.href("/strategie")));
        HomePart.Link progress =
                new HomePart.Link(page.text("strategy.home.progress"), page.href("/strategie"));
        new SourcedFigures(figures.all(), List.of()).some(Figures.TOTAL, Figures.POSTS, Figures.SERVICES)
                .forEach(figure -> parts.add(new HomePart.Goal(words.value(figure), words.aim(figure),
                        figure.origin().provenance(), progress)));
        List<HomePart.Entry> open = decisions.open(page.now(), LATEST).stream().map(decision -> new HomePart.Entry(
                new HomePart.Link(decision.question(), page.href("/strategie/entscheidungen") + "#" + decision.key(), GERMAN),
                words.due(decision, page.today()))).toList();
        if (!open.isEmpty()) {
            parts.add(new HomePart.Latest(page.text("strategy.home.decisions"), new HomePart.Link(
                    page.text("strategy.overview.decisions.all"), page.href("/strategie/entscheidungen")), open));
        }
        List<HomePart.Entry> changes = snapshots.changes(LATEST).stream().map(change -> new HomePart.Entry(
                new HomePart.Link(change.title(), page.href("/strategie/massnahmen/" + change.key()), GERMAN),
                page.text("strategy.home.change", words.word(change.word()), page.formats().day(change.day()))))
                .toList();
        if (!changes.isEmpty()) {
            parts.add(new HomePart.Latest(page.text("strategy.home.changes"), new HomePart.Link(
                    page.text("strategy.list.title"), page.href("/strategie/massnahmen")), changes));
        }
        return parts;
    }
}

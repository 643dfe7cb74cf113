package city.moves.strategy;

import city.moves.platform.web.Chip;
import city.moves.platform.web.Gantt;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What the timeline shows.
 *
 * @param chosen number of the field of action; 0 for the first measures of each
 */
record TimelineView(StrategyWords words, ReportingDate date, boolean past, List<FieldOfAction> fields, int chosen,
        Gantt gantt, int shown) {

    /** One link per field of action, and one to all. */
    List<Chip> chips(Page page) {
        String path = page.href("/strategie/zeitplan");
        String stand = past ? "stand=" + date.day() : "";
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(page.text("strategy.timeline.all"), path + (past ? "?" + stand : ""), chosen == 0));
        for (FieldOfAction field : fields) {
            chips.add(new Chip(field.number() + " " + words.title(field),
                    path + "?feld=" + field.number() + (past ? "&" + stand : ""), field.number() == chosen));
        }
        return chips;
    }
}

package city.moves.platform.privacy;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one holding in an erasure.
 *
 * @param tally null while it is still to come
 */
record Line(Holding holding, @Nullable Tally tally) {

    static List<Line> of(Holdings holdings, Request request, Map<String, Outcomes.Outcome> outcomes) {
        return holdings.all().stream().map(data -> {
            Outcomes.Outcome outcome = outcomes.get(data.holding().key());
            return new Line(data.holding(), outcome == null || outcome.round() < request.round() ? null : outcome.tally());
        }).toList();
    }
}

package city.moves.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody must answer, and the answer once it is given. Neither is ever changed.
 *
 * @param options    what there is to choose from
 * @param body       who decides, such as "Gemeinderat"
 * @param measures   the measures it has an effect on
 * @param resolution the answer; null while it is open
 */
record Decision(UUID id, String key, String question, String options, String body, LocalDate dueOn,
        List<AffectedMeasure> measures, @Nullable Resolution resolution, Origin origin) {

    /**
     * The answer.
     *
     * @param paper number of the council paper, such as {@code GRDrs 236/2023}; empty if there is none
     */
    record Resolution(LocalDate decidedOn, String outcome, String paper) {}

    /** A measure and what the decision means for it. */
    record AffectedMeasure(String key, String title, String effect) {}

    boolean open() {
        return resolution == null;
    }

    /** True if it should have been answered before this day. */
    boolean overdueOn(LocalDate day) {
        return open() && dueOn.isBefore(day);
    }
}

package city.moves.strategy;

import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.strategy.AskingDecision.AskDecision;
import city.moves.strategy.AskingDecision.Concern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks for a decision: the question, and a row for each measure that it concerns.
 *
 * @param measures what there is to choose from
 */
record AskForm(Form form, List<Option> measures) {

    private static final int FIRST_ROWS = 3;
    private static final int MOST_ROWS = 30;

    /** @param measure where the person comes from; empty for none */
    static Form empty(String measure) {
        return Form.showing(Map.of("von", measure, "massnahme-0", measure));
    }

    /** One row more than is filled, and at least a few. */
    int rows() {
        int filled = 0;
        for (int row = 0; row < MOST_ROWS; row++) {
            filled = isFilled(row) ? row + 1 : filled;
        }
        return Math.min(MOST_ROWS, Math.max(FIRST_ROWS, filled + 1));
    }

    boolean mayGrow() {
        return rows() < MOST_ROWS;
    }

    /** The measure that the person came from; empty if it was the list of decisions. */
    String from() {
        String from = form.value("von");
        return measures.stream().map(Option::value).filter(from::equals).findFirst().orElse("");
    }

    /** Null if something is wrong, which stands in the form then. */
    @Nullable AskDecision read() {
        String question = form.requiredText("frage", 300, "strategy.desk.ask.no-question");
        String options = form.text("moeglich", 2000);
        String body = form.requiredText("gremium", 120, "strategy.desk.ask.no-body");
        LocalDate due = form.requiredDay("tag", "strategy.desk.ask.no-day");
        List<Concern> concerns = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS; row++) {
            String effect = form.text("wirkung-" + row, 500);
            if (isFilled(row)) {
                concerns.add(new Concern("massnahme-" + row, form.value("massnahme-" + row), effect));
            }
        }
        return due == null || form.hasErrors() ? null : new AskDecision(question, options, body, due, concerns);
    }

    private boolean isFilled(int row) {
        return !form.value("massnahme-" + row).isEmpty() || !form.value("wirkung-" + row).isBlank();
    }
}

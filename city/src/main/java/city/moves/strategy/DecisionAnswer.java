package city.moves.strategy;

import city.moves.strategy.Decision.AffectedMeasure;
import city.moves.strategy.Decision.Resolution;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision for programs. */
record DecisionAnswer(String key, String question, String options, String body, LocalDate due,
        @Nullable LocalDate decided, @Nullable String outcome, @Nullable String paper, List<String> measures,
        String provenance, String source, @Nullable Integer sourceYear) {

    static DecisionAnswer of(Decision decision, List<Source> sources) {
        Resolution answer = decision.resolution();
        OriginAnswer origin = OriginAnswer.of(decision.origin(), sources);
        return new DecisionAnswer(decision.key(), decision.question(), decision.options(), decision.body(),
                decision.dueOn(), answer == null ? null : answer.decidedOn(), answer == null ? null : answer.outcome(),
                answer == null ? null : answer.paper(),
                decision.measures().stream().map(AffectedMeasure::key).toList(), origin.provenance(),
                origin.source(), origin.sourceYear());
    }
}

package city.moves.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from, for programs.
 *
 * @param provenance {@code FACT}: a source states it; {@code DERIVED}: computed or entered; {@code DEMO}: an example that
 *                   was invented for the demo city
 * @param source     the source's title or the rule; empty for an example
 * @param sourceYear year of the source; null if it is none
 */
record OriginAnswer(String provenance, String source, @Nullable Integer sourceYear) {

    static OriginAnswer of(Origin origin, List<Source> sources) {
        Source source = sources.stream().filter(one -> one.key().equals(origin.source())).findFirst().orElse(null);
        return new OriginAnswer(origin.kind().name(), source == null ? origin.detail() : source.title(),
                source == null ? null : source.year());
    }

    /** Of what a rule computes: from examples come examples. */
    static OriginAnswer computed(String rule, boolean fromExamples) {
        return new OriginAnswer(fromExamples ? Origin.Kind.DEMO.name() : Origin.Kind.DERIVED.name(), rule, null);
    }
}

package city.moves.strategy;

import city.moves.platform.values.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from, for programs.
 *
 * @param provenance {@code FACT}: a source states it; {@code STATED}: an office of the city says so; {@code DERIVED}:
 *                   computed; {@code DEMO}: an example that was invented for the demo city
 * @param source     the source's title, the office and the day, or the rule; empty for an example
 * @param sourceYear year of the source; null if it is none
 */
record OriginAnswer(String provenance, String source, @Nullable Integer sourceYear) {

    private static final String BY_THE_CITY = "Angabe der Stadt";

    static OriginAnswer of(Origin origin, List<Source> sources) {
        if (origin.provenance() instanceof Provenance.Stated(String office, LocalDate on)) {
            return on == null ? new OriginAnswer(origin.kind().name(), BY_THE_CITY, null)
                    : new OriginAnswer(origin.kind().name(), by(office) + ", " + on, on.getYear());
        }
        Source source = sources.stream().filter(one -> one.key().equals(origin.source())).findFirst().orElse(null);
        return new OriginAnswer(origin.kind().name(), source == null ? origin.detail() : source.title(),
                source == null ? null : source.year());
    }

    private static String by(String office) {
        return office.isEmpty() ? BY_THE_CITY : BY_THE_CITY + ", " + office;
    }

    /** Of what a rule computes: from examples come examples. */
    static OriginAnswer computed(String rule, boolean fromExamples) {
        return new OriginAnswer(fromExamples ? Origin.Kind.DEMO.name() : Origin.Kind.DERIVED.name(), rule, null);
    }
}

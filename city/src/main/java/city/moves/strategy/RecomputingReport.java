package city.moves.strategy;

import city.moves.engines.portfolio.CanonicalText;
import city.moves.engines.portfolio.RuleVersion;
import city.moves.engines.portfolio.StatusRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a stored report once more, from its stored inputs by its stored thresholds and in the version of the rules
 * that made it, and compares the result with what is stored, to the last byte.
 */
@Component
class RecomputingReport {

    private static final int SHOWN = 20;
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient database;

    RecomputingReport(JdbcClient database) {
        this.database = database;
    }

    /**
     * What came out.
     *
     * @param knownRules false if a newer program's rules made the report, so that nothing was compared
     * @param equal      how many measures came out the same
     * @param different  keys of the first measures that came out otherwise
     */
    record Comparison(LocalDate day, boolean knownRules, int equal, List<String> different) {

        boolean proven() {
            return knownRules && different.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    Comparison recompute(ReportingDate date) {
        Optional<RuleVersion> version = RuleVersion.of(date.ruleVersion());
        if (version.isEmpty()) {
            return new Comparison(date.day(), false, 0, List.of());
        }
        StatusRules rules = new StatusRules(version.get(), CanonicalText.readThresholds(date.thresholds()));
        List<String> different = new ArrayList<>();
        int[] equal = {0};
        try (var rows = database.sql("""
                select measure_key, inputs, outcome from strategy.status_snapshot where day = :day order by measure_key
                """).param("day", date.day()).withFetchSize(ROWS_AT_ONCE)
                .query((row, _) -> new Stored(row.getString("measure_key"), row.getString("inputs"),
                        row.getString("outcome"))).stream()) {
            rows.forEach(stored -> {
                if (stored.isReproducedBy(rules, date.day())) {
                    equal[0]++;
                } else if (different.size() < SHOWN) {
                    different.add(stored.key());
                }
            });
        }
        return new Comparison(date.day(), true, equal[0], List.copyOf(different));
    }

    private record Stored(String key, String inputs, String outcome) {

        boolean isReproducedBy(StatusRules rules, LocalDate day) {
            return CanonicalText.of(rules.judge(CanonicalText.readInputs(inputs), day)).equals(outcome);
        }
    }
}

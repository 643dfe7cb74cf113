package city.moves.strategy;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who answers for what the strategy says. All of it stays: a report or decision without its author would prove nothing, and
 * the database lets nobody change what was recorded. Rows that bear a name and no account are found by the name alone.
 */
@Configuration
class StrategyHolding {

    private static final String STAYS = ", 'strategy.record' as kept, cast(null as date) as kept_until ";
    private static final String NAMED = " where recorded_by = any (:names)";

    @Bean
    PersonalData heldByStrategy(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(410, "strategie", Lawfulness.PUBLIC_TASK, List.of("strategy.decision",
                "strategy.resolution", "strategy.measure_version", "strategy.reporting_date")), List.of(
                PersonalTable.of("report", """
                        select day as key, proposed_at as at, '/strategie/archiv' as path,
                            case when proposed_by = :account then proposed_name end as proposed_by,
                            case when released_by = :account then released_name end as released_by
                        """ + STAYS + "from strategy.reporting_date where :account in (proposed_by, released_by)")
                        .keyedBy("date"),
                PersonalTable.of("decision", "select id as key, recorded_at as at, question, recorded_by" + STAYS
                        + "from strategy.decision" + NAMED),
                PersonalTable.of("resolution", "select decision as key, recorded_at as at, outcome, recorded_by" + STAYS
                        + "from strategy.resolution" + NAMED),
                PersonalTable.of("measure-version", """
                        select measure_version.measure || '~' || measure_version.version as key, recorded_at as at,
                            '/strategie/massnahmen/' || measure.key as path, measure.title as measure, note, recorded_by
                        """ + STAYS + """
                        from strategy.measure_version join strategy.measure on measure.id = measure_version.measure
                        """ + NAMED).keyedBy("text")), database, clock);
    }
}

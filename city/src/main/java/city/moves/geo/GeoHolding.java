package city.moves.geo;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who changed the map. The history of a thing stays evidence for ten years; afterwards it forgets the name. */
@Configuration
class GeoHolding {

    private static final String TAKEN = "state in ('TAKEN', 'UNDONE')";
    private static final String OLD = "%s < cast(:now as timestamptz) - interval '3653 days'";
    private static final Map<String, String> WORDS = Map.of("state", "geo.intake.state.");

    @Bean
    PersonalData mapHolding(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(400, "karte", Lawfulness.PUBLIC_TASK,
                List.of("geo.feature_version", "geo.intake", "geo.fetch")), List.of(
                PersonalTable.of("feature-version", """
                        select layer.key || '~' || feature || '~' || version.version as key,
                            version.changed as at, layer.title_de as layer, id, kind, name, reason,
                            case when not (%1$s) then 'geo.history' end as kept,
                            case when not (%1$s) then (version.changed + interval '3653 days')::date end as kept_until
                        from geo.feature_version version join geo.layer on layer.number = version.layer
                        where account = :account and intake is null
                        """.formatted(OLD.formatted("version.changed")), """
                        update geo.feature_version set account = null, name = '–' where account = :account and
                        """ + OLD.formatted("changed")).keyedBy("text"),
                PersonalTable.of("intake", """
                        select id as key, begun as at, name, author, state,
                            (select count(*) from geo.feature_version where feature_version.intake = intake.id) as features,
                            case when %1$s and not (%2$s) then 'geo.history' end as kept,
                            case when %1$s and not (%2$s) then (ended + interval '3653 days')::date end as kept_until
                        from geo.intake where account = :account
                        """.formatted(TAKEN, OLD.formatted("ended")), """
                        update geo.intake set account = null, author = '–' where account = :account and not (%s and not (%s))
                        """.formatted(TAKEN, OLD.formatted("ended"))).saying(WORDS),
                PersonalTable.of("fetch", """
                        select id as key, begun as at, author, state from geo.fetch where account = :account
                        """, "update geo.fetch set account = null, author = '–' where account = :account")
                        .saying(Map.of("state", "geo.fetch.state."))), database, clock);
    }
}

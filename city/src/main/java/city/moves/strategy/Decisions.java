package city.moves.strategy;

import city.moves.engines.portfolio.OpenDecision;
import city.moves.platform.values.KeyPage;
import city.moves.strategy.Decision.AffectedMeasure;
import city.moves.strategy.Decision.Resolution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The decisions. Only ever added to. What the public sees as known at a moment speaks only of measures that a report
 * released by then speaks of.
 */
@Repository
class Decisions {

    private static final String WHOLE = """
            select d.id, d.key, d.question, d.options, d.body, d.due_on, d.provenance, d.origin,
                r.decided_on, r.outcome, r.paper,
                coalesce((select json_agg(json_build_object('key', m.key, 'title', m.title, 'effect', a.effect)
                                          order by m.key)
                          from strategy.decision_measure a join strategy.measure m on m.id = a.measure
                          where a.decision = d.id and (:inside or %1$s)), '[]') as measures
            from strategy.decision d
            left join strategy.resolution r on r.decision = d.id and r.recorded_at <= :known
            where d.recorded_at <= :known
              and (:inside or not exists (select 1 from strategy.decision_measure a where a.decision = d.id)
                   or exists (select 1 from strategy.decision_measure a join strategy.measure m on m.id = a.measure
                              where a.decision = d.id and %1$s))
            """.formatted("""
            exists (select 1 from strategy.status_snapshot s
                    join strategy.reporting_date t on t.day = s.day and t.released_at <= :known
                    where s.measure_key = m.key)""");

    private static final String OF_MEASURE = """
            and exists (select 1 from strategy.decision_measure a where a.decision = d.id and a.measure = :measure)
            order by d.due_on desc, d.id
            """;

    /** Later than anything is recorded. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;
    private final JsonMapper mapper;

    Decisions(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    Optional<Decision> find(String key) {
        return inside("and d.key = :key").param("key", key).query(this::decision).optional();
    }

    /** As known at a moment, newest due day first. */
    KeyPage<Decision> list(Instant known, DueKey after, int limit) {
        List<Decision> found = known("""
                and (d.due_on, d.id) < (:due, :id)
                order by d.due_on desc, d.id desc
                limit :limit
                """, known).param("due", after.due()).param("id", after.id()).param("limit", limit + 1)
                .query(this::decision).list();
        return KeyPage.cut(found, limit, last -> new DueKey(last.dueOn(), last.id()).text());
    }

    /** What was still to be decided as known at a moment, the most urgent first. */
    List<Decision> open(Instant known, int limit) {
        return known("and r.decision is null order by d.due_on, d.id limit :limit", known)
                .param("limit", limit).query(this::decision).list();
    }

    /**
     * A page of what is still to be decided, overdue first.
     *
     * @param words part of the question, of the body's name or of the title of a measure; empty for all
     */
    KeyPage<Decision> open(String words, DueKey after, int limit) {
        List<Decision> found = inside("""
                and r.decision is null and (d.due_on, d.id) > (:due, :id)
                  and (:words = '' or d.question ilike '%' || :words || '%' or d.body ilike '%' || :words || '%'
                       or exists (select 1 from strategy.decision_measure a join strategy.measure m on m.id = a.measure
                                  where a.decision = d.id and m.title ilike '%' || :words || '%'))
                order by d.due_on, d.id
                limit :limit
                """).param("words", DeskFilter.literally(words)).param("due", after.due()).param("id", after.id())
                .param("limit", limit + 1).query(this::decision).list();
        return KeyPage.cut(found, limit, last -> new DueKey(last.dueOn(), last.id()).text());
    }

    List<Decision> ofMeasure(UUID measure) {
        return inside(OF_MEASURE).param("measure", measure).query(this::decision).list();
    }

    /** As known at a moment. */
    List<Decision> ofMeasure(UUID measure, Instant known) {
        return known(OF_MEASURE, known).param("measure", measure).query(this::decision).list();
    }

    /** Decisions that are open on a day by all that is known, by the key of the measure they concern. */
    Map<String, List<OpenDecision>> openOn(LocalDate day) {
        return openOn(day, EVER);
    }

    /** Decisions that were open on a day as known at a moment, by the key of the measure they concern. */
    Map<String, List<OpenDecision>> openOn(LocalDate day, Instant known) {
        Map<String, List<OpenDecision>> open = new HashMap<>();
        database.sql("""
                select m.key as measure, d.key, d.question, d.due_on
                from strategy.decision d
                join strategy.decision_measure a on a.decision = d.id
                join strategy.measure m on m.id = a.measure
                left join strategy.resolution r on r.decision = d.id and r.recorded_at <= :known
                where d.recorded_at <= :known and (r.decided_on is null or r.decided_on > :day)
                order by m.key, d.key
                """).param("day", day).param("known", Timestamp.from(known)).query((row, _) -> open
                        .computeIfAbsent(row.getString("measure"), _ -> new ArrayList<>())
                        .add(new OpenDecision(row.getString("key"), row.getString("question"),
                                row.getObject("due_on", LocalDate.class)))).list();
        return open;
    }

    void ask(Decision decision, Recording recording) {
        database.sql("""
                insert into strategy.decision (id, key, question, options, body, due_on, provenance, origin,
                    recorded_at, recorded_by)
                values (:id, :key, :question, :options, :body, :due, :provenance, :origin, :at, :by)
                """).param("id", decision.id()).param("key", decision.key()).param("question", decision.question())
                .param("options", decision.options()).param("body", decision.body()).param("due", decision.dueOn())
                .param("provenance", decision.origin().kind().name()).param("origin", decision.origin().detail())
                .param("at", Timestamp.from(recording.at())).param("by", recording.by()).update();
        for (AffectedMeasure measure : decision.measures()) {
            database.sql("""
                    insert into strategy.decision_measure (decision, measure, effect)
                    select :decision, id, :effect from strategy.measure where key = :key
                    """).param("decision", decision.id()).param("effect", measure.effect())
                    .param("key", measure.key()).update();
        }
    }

    /** False if the question already has an answer. */
    boolean resolve(UUID decision, Resolution resolution, Recording recording) {
        return database.sql("""
                insert into strategy.resolution (decision, decided_on, outcome, paper, recorded_at, recorded_by)
                values (:decision, :day, :outcome, :paper, :at, :by)
                on conflict (decision) do nothing
                """).param("decision", decision).param("day", resolution.decidedOn())
                .param("outcome", resolution.outcome()).param("paper", resolution.paper())
                .param("at", Timestamp.from(recording.at())).param("by", recording.by()).update() == 1;
    }

    private JdbcClient.StatementSpec known(String further, Instant known) {
        return whole(further, known, false);
    }

    private JdbcClient.StatementSpec inside(String further) {
        return whole(further, EVER, true);
    }

    private JdbcClient.StatementSpec whole(String further, Instant known, boolean inside) {
        return database.sql(WHOLE + further).param("known", Timestamp.from(known)).param("inside", inside);
    }

    private Decision decision(ResultSet row, int number) throws SQLException {
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        Resolution resolution = decided == null ? null
                : new Resolution(decided, row.getString("outcome"), row.getString("paper"));
        return new Decision(row.getObject("id", UUID.class), row.getString("key"), row.getString("question"),
                row.getString("options"), row.getString("body"), row.getObject("due_on", LocalDate.class),
                mapper.readValue(row.getString("measures"), new TypeReference<List<AffectedMeasure>>() {}),
                resolution, Origin.of(row.getString("provenance"), row.getString("origin")));
    }
}

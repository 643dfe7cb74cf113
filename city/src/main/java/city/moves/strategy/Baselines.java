package city.moves.strategy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plans that measures had. A new one is added with its decision; none is ever changed. */
@Repository
class Baselines {

    private final JdbcClient database;
    private final JsonMapper mapper;

    Baselines(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** As known at a moment, oldest first. */
    List<Baseline> of(UUID measure, Instant known) {
        return database.sql("""
                select b.number, coalesce(d.key, '') as decision, b.recorded_at, b.due_on, b.milestones
                from strategy.baseline b left join strategy.decision d on d.id = b.decision
                where b.measure = :measure and b.recorded_at <= :known order by b.number
                """).param("measure", measure).param("known", Timestamp.from(known))
                .query((row, _) -> new Baseline(row.getInt("number"),
                        row.getString("decision"), row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("due_on", LocalDate.class),
                        mapper.readValue(row.getString("milestones"),
                                new TypeReference<Map<String, LocalDate>>() {}))).list();
    }

    /** Adds the plan of a measure under the next number. */
    void add(UUID measure, @Nullable UUID decision, Baseline plan) {
        database.sql("""
                insert into strategy.baseline (measure, number, decision, recorded_at, due_on, milestones)
                values (:measure, (select coalesce(max(number), 0) + 1 from strategy.baseline where measure = :measure),
                    :decision, :at, :due, :milestones::jsonb)
                """).param("measure", measure).param("decision", decision)
                .param("at", Timestamp.from(plan.recordedAt())).param("due", plan.dueOn())
                .param("milestones", mapper.writeValueAsString(plan.days())).update();
    }

    /** Keeps the plan that a measure has now, unless one is kept already. */
    void addFirst(Measure measure, Instant at) {
        if (of(measure.id(), at).isEmpty()) {
            add(measure.id(), null, Baseline.of(measure, "", at));
        }
    }
}

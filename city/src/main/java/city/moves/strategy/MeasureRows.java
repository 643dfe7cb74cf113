package city.moves.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes a measure's rows, so that the database holds its constraints. */
@Repository
class MeasureRows {

    private static final List<String> PARTS =
            List.of("measure_office", "measure_goal", "milestone", "budget_line", "post_line");

    private final JdbcClient database;
    private final JdbcTemplate batches;

    MeasureRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void insert(Measure measure) {
        statement("""
                insert into strategy.measure (id, key, title, summary, bundle, office, life_cycle, reason, halted_on,
                    start_on, due_on, confirmed_on, remark, remark_on, provenance, origin, version)
                values (:id, :key, :title, :summary, :bundle, :office, :cycle, :reason, :halted,
                    :start, :due, :confirmed, :remark, :remarkOn, :provenance, :origin, :version)
                """, measure).update();
        insertParts(measure);
    }

    /** False if the stored version is another one than the measure's. */
    boolean update(Measure measure) {
        int changed = statement("""
                update strategy.measure set title = :title, summary = :summary, bundle = :bundle, office = :office,
                    life_cycle = :cycle, reason = :reason, halted_on = :halted,
                    start_on = :start, due_on = :due, confirmed_on = :confirmed,
                    remark = :remark, remark_on = :remarkOn, provenance = :provenance, origin = :origin,
                    version = version + 1
                where id = :id and version = :version and key = :key
                """, measure).update();
        if (changed == 0) {
            return false;
        }
        for (String part : PARTS) {
            database.sql("delete from strategy." + part + " where measure = :id").param("id", measure.id()).update();
        }
        database.sql("delete from strategy.dependency where successor = :id").param("id", measure.id()).update();
        insertParts(measure);
        return true;
    }

    private JdbcClient.StatementSpec statement(String sql, Measure measure) {
        return database.sql(sql)
                .param("id", measure.id()).param("key", measure.key()).param("title", measure.title())
                .param("summary", measure.summary()).param("bundle", measure.bundle())
                .param("office", measure.office()).param("cycle", measure.lifeCycle().name())
                .param("reason", measure.reason()).param("halted", measure.haltedOn()).param("start", measure.startOn()).param("due", measure.dueOn())
                .param("confirmed", measure.confirmedOn()).param("remark", measure.remark())
                .param("remarkOn", measure.remarkOn()).param("provenance", measure.origin().kind().name())
                .param("origin", measure.origin().detail()).param("version", measure.version());
    }

    private void insertParts(Measure measure) {
        UUID id = measure.id();
        batches.batchUpdate("insert into strategy.measure_office (measure, office) values (?, ?)",
                measure.offices().stream().map(office -> new Object[] {id, office}).toList());
        batches.batchUpdate("insert into strategy.measure_goal (measure, goal, weight) values (?, ?, ?)",
                measure.goals().stream().map(goal -> new Object[] {id, goal.goal(), goal.weight()}).toList());
        batches.batchUpdate("""
                insert into strategy.milestone (measure, key, position, title, weight, mandatory, baseline, optimistic,
                    likely, pessimistic, actual, evidence, withheld) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, IntStream.range(0, measure.milestones().size())
                .mapToObj(position -> row(id, position, measure.milestones().get(position))).toList());
        batches.batchUpdate("""
                insert into strategy.budget_line (measure, year, kind, layer, cents, provenance, origin, withheld)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, measure.budget().stream().map(line -> new Object[] {id, line.year(), line.kind().name(),
                        line.layer().name(), line.amount().cents(), line.origin().kind().name(),
                        line.origin().detail(), line.withheld()}).toList());
        batches.batchUpdate("""
                insert into strategy.post_line (measure, position, year, pay_grade, layer, hundredths, filled_on,
                    provenance, origin) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, IntStream.range(0, measure.posts().size())
                .mapToObj(position -> row(id, position, measure.posts().get(position))).toList());
        batches.batchUpdate("""
                insert into strategy.dependency (successor, predecessor, type, lag_days, reason)
                select ?, p.id, ?, ?, ? from strategy.measure p where p.key = ?
                """, measure.dependencies().stream().map(dependency -> new Object[] {id, dependency.type().name(),
                        dependency.lagDays(), dependency.reason(), dependency.predecessor()}).toList());
    }

    private static @Nullable Object[] row(UUID measure, int position, Milestone milestone) {
        Forecast forecast = milestone.forecast();
        LocalDate optimistic = forecast == null ? null : forecast.optimistic();
        LocalDate likely = forecast == null ? null : forecast.likely();
        LocalDate pessimistic = forecast == null ? null : forecast.pessimistic();
        return new Object[] {measure, milestone.key(), position, milestone.title(), milestone.weight(),
            milestone.mandatory(), milestone.baseline(), optimistic, likely, pessimistic, milestone.actual(),
            milestone.evidence(), milestone.withheld()};
    }

    private static @Nullable Object[] row(UUID measure, int position, PostLine line) {
        return new Object[] {measure, position, line.year(), line.payGrade(), line.layer().name(),
            line.posts().hundredths(), line.filledOn(), line.origin().kind().name(), line.origin().detail()};
    }
}

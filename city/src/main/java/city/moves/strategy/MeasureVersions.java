package city.moves.strategy;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.web.Formats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Each state that a measure ever had, as one document; none is ever changed. */
@Repository
class MeasureVersions {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JsonMapper mapper;

    MeasureVersions(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * Each measure of a day as it was known at a moment, in the order of their keys; memory holds one batch. A measure
     * that was paused, stopped or begun only after the day stands as it stood on that day.
     */
    void eachOf(LocalDate day, Instant moment, Consumer<Measure> action) {
        Instant endOfDay = day.plusDays(1).atStartOfDay(Formats.CITY_TIME).toInstant();
        String after = "";
        List<Measure> batch;
        do {
            batch = database.sql("""
                    select v.state, v.version, d.state as state_of_day
                    from strategy.measure m
                    cross join lateral (
                        select state, version from strategy.measure_version
                        where measure = m.id and recorded_at <= :moment
                        order by recorded_at desc, version desc limit 1) v
                    left join lateral (
                        select state, version from strategy.measure_version
                        where measure = m.id and recorded_at < :end
                        order by recorded_at desc, version desc limit 1) d on d.version < v.version
                    where m.key > :after
                    order by m.key
                    limit :limit
                    """).param("moment", Timestamp.from(moment)).param("end", Timestamp.from(endOfDay))
                    .param("after", after).param("limit", BATCH).query((row, _) -> measureOf(day, row)).list();
            batch.forEach(action);
            after = batch.isEmpty() ? after : batch.getLast().key();
        } while (batch.size() == BATCH);
    }

    /** The newest states of a measure, newest first. */
    List<MeasureVersion> history(String key, int limit) {
        return database.sql("""
                select v.state, v.version, v.recorded_at, v.recorded_by, v.note
                from strategy.measure_version v
                join strategy.measure m on m.id = v.measure
                where m.key = :key
                order by v.version desc
                limit :limit
                """).param("key", key).param("limit", limit).query(this::version).list();
    }

    /** The state of a measure that once had this version. */
    Optional<Measure> inVersion(String key, int version) {
        return database.sql("""
                select v.state, v.version
                from strategy.measure_version v
                join strategy.measure m on m.id = v.measure
                where m.key = :key and v.version = :version
                """).param("key", key).param("version", version).query(this::measure).optional();
    }

    void add(Measure measure, Recording recording) {
        database.sql("""
                insert into strategy.measure_version (measure, version, recorded_at, recorded_by, note, state)
                values (:measure, :version, :at, :by, :note, :state)
                """)
                .param("measure", measure.id()).param("version", measure.version())
                .param("at", Timestamp.from(recording.at())).param("by", recording.by())
                .param("note", recording.note()).param("state", mapper.writeValueAsString(measure))
                .update();
    }

    private Measure measure(ResultSet row, int number) throws SQLException {
        return mapper.readValue(row.getString("state"), Measure.class);
    }

    private Measure measureOf(LocalDate day, ResultSet row) throws SQLException {
        Measure measure = mapper.readValue(row.getString("state"), Measure.class);
        String ofDay = row.getString("state_of_day");
        return ofDay == null || wasDoneBy(day, measure) ? measure
                : measure.draft().livingAs(mapper.readValue(ofDay, Measure.class)).measure();
    }

    /** Done is what was reached, whenever somebody says so. */
    private static boolean wasDoneBy(LocalDate day, Measure measure) {
        List<LocalDate> reached = measure.milestones().stream().map(Milestone::actual).filter(Objects::nonNull).toList();
        return measure.lifeCycle() == LifeCycle.DONE && !reached.isEmpty()
                && reached.stream().noneMatch(actual -> actual.isAfter(day));
    }

    private MeasureVersion version(ResultSet row, int number) throws SQLException {
        return new MeasureVersion(measure(row, number), new Recording(
                row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"), row.getString("note")));
    }
}

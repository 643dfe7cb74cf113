package city.moves.strategy;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measures. Rows hold the constraints and answer questions; the newest version's document gives a measure back as
 * a whole, so that a page of them is one query.
 */
@Repository
class Measures {

    private static final int BATCH = 500;
    private static final int MOST_OPTIONS = 1000;

    private final JdbcClient database;
    private final MeasureRows rows;
    private final JsonMapper mapper;

    Measures(JdbcClient database, MeasureRows rows, JsonMapper mapper) {
        this.database = database;
        this.rows = rows;
        this.mapper = mapper;
    }

    Optional<Measure> find(String key) {
        return database.sql("""
                select v.state, m.version
                from strategy.measure m
                join strategy.measure_version v on v.measure = m.id and v.version = m.version
                where m.key = :key
                """).param("key", key).query(this::measure).optional();
    }

    /** By key, in no particular order; keys that do not exist are left out. */
    Map<String, Measure> findAll(Collection<String> keys) {
        Map<String, Measure> found = new LinkedHashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        database.sql("""
                select v.state, m.version
                from strategy.measure m
                join strategy.measure_version v on v.measure = m.id and v.version = m.version
                where m.key = any(:keys)
                """).param("keys", keys.toArray(String[]::new)).query(this::measure)
                .list().forEach(measure -> found.put(measure.key(), measure));
        return found;
    }

    /** A page of the desk's list, by title. */
    KeyPage<Measure> list(DeskFilter filter, int limit) {
        List<Measure> found = database.sql("""
                select v.state, m.version
                from strategy.measure m
                join strategy.measure_version v on v.measure = m.id and v.version = m.version
                join strategy.bundle b on b.key = m.bundle
                where (:office = '' or m.office = :office)
                  and (:field = 0 or b.field = :field)
                  and (:cycle = '' or m.life_cycle = :cycle)
                  and (:words = '' or m.title ilike '%' || :words || '%' or m.key like lower(:words) || '%')
                  and (:title = '' or (m.title collate "de-x-icu", m.id) > (:title collate "de-x-icu", :id))
                order by m.title collate "de-x-icu", m.id
                limit :limit
                """)
                .param("office", filter.office()).param("field", filter.field())
                .param("cycle", filter.lifeCycle()).param("words", filter.likeWords())
                .param("title", filter.after().title()).param("id", filter.after().id())
                .param("limit", limit + 1)
                .query(this::measure).list();
        return KeyPage.cut(found, limit, last -> new TitleKey(last.title(), last.id()).text());
    }

    /** Each measure as it is, by title; memory holds one batch. */
    void each(Consumer<Measure> action) {
        TitleKey after = TitleKey.START;
        KeyPage<Measure> batch;
        do {
            batch = list(new DeskFilter("", 0, "", "", after), BATCH);
            batch.items().forEach(action);
            after = batch.next() == null ? after : TitleKey.of(batch.next());
        } while (batch.next() != null);
    }

    /** Each measure as it was known at a moment, in the order of their keys; memory holds one batch. */
    void eachAsKnownAt(Instant moment, Consumer<Measure> action) {
        String after = "";
        List<Measure> batch;
        do {
            batch = database.sql("""
                    select v.state, v.version
                    from strategy.measure m
                    cross join lateral (
                        select state, version from strategy.measure_version
                        where measure = m.id and recorded_at <= :moment
                        order by recorded_at desc, version desc limit 1) v
                    where m.key > :after
                    order by m.key
                    limit :limit
                    """).param("moment", Timestamp.from(moment)).param("after", after).param("limit", BATCH)
                    .query(this::measure).list();
            batch.forEach(action);
            after = batch.isEmpty() ? after : batch.getLast().key();
        } while (batch.size() == BATCH);
    }

    /** The state of a measure as it was known at a moment; empty if it was not known yet. */
    Optional<MeasureVersion> asKnownAt(String key, Instant moment) {
        return database.sql("""
                select v.state, v.version, v.recorded_at, v.recorded_by, v.note
                from strategy.measure_version v
                join strategy.measure m on m.id = v.measure
                where m.key = :key and v.recorded_at <= :moment
                order by v.recorded_at desc, v.version desc
                limit 1
                """).param("key", key).param("moment", Timestamp.from(moment)).query(this::version).optional();
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

    /** Keys and titles, for naming what a measure waits for. */
    Map<String, String> titles(Collection<String> keys) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            database.sql("select key, title from strategy.measure where key = any(:keys)")
                    .param("keys", keys.toArray(String[]::new))
                    .query((row, _) -> titles.put(row.getString("key"), row.getString("title"))).list();
        }
        return titles;
    }

    /** Measures to choose from, by title. */
    List<Option> options() {
        return database.sql("""
                select key, title from strategy.measure order by title collate "de-x-icu", id limit :limit
                """).param("limit", MOST_OPTIONS)
                .query((row, _) -> Option.of(row.getString("key"), row.getString("title"))).list();
    }

    /** Keys of the measures that wait for this one. */
    List<String> successors(String key) {
        return database.sql("""
                select s.key from strategy.dependency d
                join strategy.measure p on p.id = d.predecessor
                join strategy.measure s on s.id = d.successor
                where p.key = :key order by s.key
                """).param("key", key).query(String.class).list();
    }

    /**
     * Lets one transaction at a time say which measures there are and what they wait for, so that two harmless changes
     * make no cycle together and two new measures do not take the same key.
     */
    void lockStructure() {
        database.sql("select pg_advisory_xact_lock(hashtext('strategy.structure'))").query((_, _) -> true).list();
    }

    /** Stores a new measure with version 1. */
    void add(Measure measure, Recording recording) {
        rows.insert(measure);
        remember(measure, recording);
    }

    /**
     * Stores the next state of a measure.
     *
     * @return the stored state with its new version; empty if somebody else changed it since it was read
     */
    Optional<Measure> change(Measure measure, Recording recording) {
        if (!rows.update(measure)) {
            return Optional.empty();
        }
        Measure stored = withVersion(measure, measure.version() + 1);
        remember(stored, recording);
        return Optional.of(stored);
    }

    private void remember(Measure measure, Recording recording) {
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

    private MeasureVersion version(ResultSet row, int number) throws SQLException {
        return new MeasureVersion(measure(row, number), new Recording(
                row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"), row.getString("note")));
    }

    private static Measure withVersion(Measure measure, int version) {
        return new Measure(measure.id(), measure.key(), measure.title(), measure.summary(), measure.bundle(),
                measure.office(), measure.offices(), measure.lifeCycle(), measure.reason(), measure.haltedOn(),
                measure.startOn(), measure.dueOn(), measure.confirmedOn(), measure.remark(), measure.remarkOn(), measure.goals(),
                measure.milestones(), measure.budget(), measure.posts(), measure.dependencies(), measure.origin(),
                measure.details(), version);
    }

    /** A new id, in the order of time. */
    UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }
}

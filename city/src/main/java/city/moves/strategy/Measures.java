package city.moves.strategy;

import city.moves.platform.values.KeyPage;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * The measures as they are. Rows hold the constraints and answer questions; the newest version's document gives a measure
 * back as a whole, so that a page of them is one query.
 */
@Repository
class Measures {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final MeasureRows rows;
    private final MeasureVersions versions;
    private final JsonMapper mapper;

    Measures(JdbcClient database, MeasureRows rows, MeasureVersions versions, JsonMapper mapper) {
        this.database = database;
        this.rows = rows;
        this.versions = versions;
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
        versions.add(measure, recording);
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
        Measure stored = measure.inVersion(measure.version() + 1);
        versions.add(stored, recording);
        return Optional.of(stored);
    }

    private Measure measure(ResultSet row, int number) throws SQLException {
        return mapper.readValue(row.getString("state"), Measure.class);
    }

    /** A new id, in the order of time. */
    UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }
}

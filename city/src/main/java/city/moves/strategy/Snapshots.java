package city.moves.strategy;

import city.moves.engines.portfolio.CanonicalText;
import city.moves.platform.values.KeyPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The measures at their reporting dates. What is released never changes; every public page reads from here. */
@Repository
class Snapshots {

    private static final String ROW = """
            select s.measure, s.measure_key, s.title, s.field, s.bundle, s.office, s.word, s.previous_word, s.start_on,
                s.due_on, s.finish_likely, s.finish_safe, s.planned_share, s.earned_share, s.next_title,
                s.next_baseline, s.next_expected, s.late_days, coalesce(s.shown, s.outcome) as outcome, s.origin, s.details
            from strategy.status_snapshot s
            """;

    private static final String FILTERED = ROW + """
            where s.day = :day
              and (:field = 0 or s.field = :field)
              and (:bundle = '' or s.bundle = :bundle)
              and (:word = '' or s.word = :word)
              and (:words = '' or s.title ilike '%' || :words || '%')
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper mapper;

    Snapshots(JdbcClient database, JdbcTemplate batches, JsonMapper mapper) {
        this.database = database;
        this.batches = batches;
        this.mapper = mapper;
    }

    /** A page of measures by title. */
    KeyPage<SnapshotRow> list(LocalDate day, SnapshotFilter filter, TitleKey after, int limit) {
        Map<String, UUID> ids = new HashMap<>();
        List<SnapshotRow> found = filtered(FILTERED + """
                  and (:title = '' or (s.title collate "de-x-icu", s.measure) > (:title collate "de-x-icu", :id))
                order by s.title collate "de-x-icu", s.measure
                limit :limit
                """, day, filter)
                .param("title", after.title()).param("id", after.id()).param("limit", limit + 1)
                .query((row, number) -> {
                    ids.put(row.getString("measure_key"), row.getObject("measure", UUID.class));
                    return row(row, number);
                }).list();
        return KeyPage.cut(found, limit, last -> new TitleKey(last.title(), ids.get(last.key())).text());
    }

    /** The measures with these keys, by title. */
    List<SnapshotRow> ofKeys(LocalDate day, List<String> keys) {
        return database.sql(ROW + """
                where s.day = :day and s.measure_key = any(:keys)
                order by s.title collate "de-x-icu", s.measure
                """).param("day", day).param("keys", keys.toArray(String[]::new)).query(this::row).list();
    }

    /** The first measures of each field of action, so that one field never hides another. */
    List<SnapshotRow> firstOfEachField(LocalDate day, int perField) {
        return database.sql("""
                select s.* from strategy.field_of_action f
                cross join lateral (%s
                    where s.day = :day and s.field = f.number
                    order by s.bundle, s.title collate "de-x-icu", s.measure
                    limit :limit) s
                order by f.number
                """.formatted(ROW)).param("day", day).param("limit", perField).query(this::row).list();
    }

    /** How many measures have which status, with all filters but the one for the status. */
    Map<StatusWord, Integer> counts(LocalDate day, SnapshotFilter filter) {
        Map<StatusWord, Integer> counts = new EnumMap<>(StatusWord.class);
        filtered("""
                select s.word, count(*) as number from strategy.status_snapshot s
                where s.day = :day
                  and (:field = 0 or s.field = :field)
                  and (:bundle = '' or s.bundle = :bundle)
                  and (:word = '' or true)
                  and (:words = '' or s.title ilike '%' || :words || '%')
                group by s.word
                """, day, filter).query((row, _) ->
                        counts.put(StatusWord.valueOf(row.getString("word")), row.getInt("number"))).list();
        return counts;
    }

    /** The measures that the filter lets through, by field, bundle and title, one at a time. */
    void each(LocalDate day, SnapshotFilter filter, int most, Consumer<SnapshotRow> action) {
        try (var rows = filtered(FILTERED + """
                order by s.field, s.bundle, s.title collate "de-x-icu", s.measure
                limit :most
                """, day, filter).param("most", most).query(this::row).stream()) {
            rows.forEach(action);
        }
    }

    /** What is in trouble, the latest first; what goes well, the nearest to its end first; what has changed. */
    Highlights highlights(LocalDate day, int limit) {
        Map<String, List<SnapshotRow>> parts = new HashMap<>();
        database.sql("""
                select 'TROUBLED' as part, t.* from (%1$s
                    where s.day = :day and s.word in ('DELAYED', 'CRITICAL')
                    order by s.late_days desc, s.measure limit :limit) t
                union all
                select 'WELL', w.* from (%1$s
                    where s.day = :day and s.word = 'ON_PLAN'
                    order by s.earned_share desc, s.measure limit :limit) w
                union all
                select 'CHANGED', c.* from (%1$s
                    where s.day = :day and s.word is distinct from s.previous_word
                    order by s.field, s.measure limit :limit) c
                """.formatted(ROW)).param("day", day).param("limit", limit)
                .query((row, number) -> parts.computeIfAbsent(row.getString("part"), _ -> new ArrayList<>())
                        .add(row(row, number))).list();
        return new Highlights(parts.getOrDefault("TROUBLED", List.of()), parts.getOrDefault("WELL", List.of()),
                parts.getOrDefault("CHANGED", List.of()));
    }

    /** The measures whose status is another one than at the reporting date before. */
    List<SnapshotRow> changed(LocalDate day, int limit) {
        return database.sql(ROW + """
                where s.day = :day and s.word is distinct from s.previous_word
                order by s.field, s.measure
                limit :limit
                """).param("day", day).param("limit", limit).query(this::row).list();
    }

    /** The newest changes of status over all released days, newest first. */
    List<StatusChange> changes(int limit) {
        return database.sql("""
                select s.day, d.released_at, s.measure_key, s.title, s.word, s.previous_word,
                    coalesce(s.shown, s.outcome) as outcome, s.origin, s.details,
                    case when s.word in ('PAUSED', 'STOPPED', 'REJECTED', 'DEFERRED') then s.state::json ->> 'reason'
                        else '' end as reason
                from strategy.reporting_date d
                join strategy.status_snapshot s on s.day = d.day
                where d.state = 'RELEASED' and s.word is distinct from s.previous_word
                order by d.day desc, s.field, s.measure
                limit :limit
                """).param("limit", limit).query(this::change).list();
    }

    /** A measure at a reporting date with all details. */
    Optional<Snapshot> find(LocalDate day, String key) {
        return database.sql("""
                select day, field, state, inputs, outcome, coalesce(shown, outcome) as shown, word, previous_word
                from strategy.status_snapshot where measure_key = :key and day = :day
                """).param("key", key).param("day", day).query(this::snapshot).optional();
    }

    /** Every measure at a reporting date with all details, by key, one at a time. */
    void eachWhole(LocalDate day, Consumer<Snapshot> action) {
        try (var rows = database.sql("""
                select day, field, state, inputs, outcome, coalesce(shown, outcome) as shown, word, previous_word
                from strategy.status_snapshot where day = :day order by measure_key
                """).param("day", day).query(this::snapshot).stream()) {
            rows.forEach(action);
        }
    }

    /** The status words of a measure at the released days, newest first. */
    List<StatusChange> history(String key, LocalDate until, int limit) {
        return database.sql("""
                select s.day, d.released_at, s.measure_key, s.title, s.word, s.previous_word,
                    coalesce(s.shown, s.outcome) as outcome, s.origin, s.details,
                    case when s.word in ('PAUSED', 'STOPPED', 'REJECTED', 'DEFERRED') then s.state::json ->> 'reason'
                        else '' end as reason
                from strategy.status_snapshot s
                join strategy.reporting_date d on d.day = s.day
                where s.measure_key = :key and d.state = 'RELEASED' and s.day <= :until
                order by s.day desc
                limit :limit
                """).param("key", key).param("until", until).param("limit", limit)
                .query(this::change).list();
    }

    /** The status words at a reporting date by the key of the measure. */
    Map<String, StatusWord> words(LocalDate day) {
        Map<String, StatusWord> words = new HashMap<>();
        database.sql("select measure_key, word from strategy.status_snapshot where day = :day").param("day", day)
                .query((row, _) -> words.put(row.getString("measure_key"), StatusWord.valueOf(row.getString("word"))))
                .list();
        return words;
    }

    void add(List<Snapshot> snapshots) {
        SnapshotInsert.into(batches, mapper, snapshots);
    }

    private JdbcClient.StatementSpec filtered(String sql, LocalDate day, SnapshotFilter filter) {
        return database.sql(sql).param("day", day).param("field", filter.field()).param("bundle", filter.bundle())
                .param("word", filter.word()).param("words", filter.likeWords());
    }

    private SnapshotRow row(ResultSet row, int number) throws SQLException {
        return new SnapshotRow(row.getString("measure_key"), row.getString("title"), row.getInt("field"),
                row.getString("bundle"), row.getString("office"), StatusWord.valueOf(row.getString("word")),
                word(row.getString("previous_word")), row.getObject("start_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class), row.getObject("finish_likely", LocalDate.class),
                row.getObject("finish_safe", LocalDate.class), row.getInt("planned_share"),
                row.getInt("earned_share"), row.getString("next_title"),
                row.getObject("next_baseline", LocalDate.class), row.getObject("next_expected", LocalDate.class),
                row.getInt("late_days"), row.getString("outcome"), origin(row), details(row));
    }

    private StatusChange change(ResultSet row, int number) throws SQLException {
        return new StatusChange(row.getObject("day", LocalDate.class), row.getTimestamp("released_at").toInstant(),
                row.getString("measure_key"), row.getString("title"), StatusWord.valueOf(row.getString("word")),
                word(row.getString("previous_word")), row.getString("outcome"),
                row.getString("reason"), details(row));
    }

    private Origin origin(ResultSet row) throws SQLException {
        return mapper.readValue(row.getString("origin"), Origin.class);
    }

    /** States of before details had an origin of their own say none. */
    private Origin details(ResultSet row) throws SQLException {
        String details = row.getString("details");
        return details == null ? origin(row).ofDetails() : mapper.readValue(details, Origin.class);
    }

    private Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(row.getObject("day", LocalDate.class),
                mapper.readValue(row.getString("state"), Measure.class), row.getInt("field"),
                CanonicalText.readInputs(row.getString("inputs")), CanonicalText.readStatus(row.getString("outcome")),
                CanonicalText.readStatus(row.getString("shown")),
                StatusWord.valueOf(row.getString("word")), word(row.getString("previous_word")));
    }

    private static @Nullable StatusWord word(@Nullable String name) {
        return name == null ? null : StatusWord.valueOf(name);
    }
}

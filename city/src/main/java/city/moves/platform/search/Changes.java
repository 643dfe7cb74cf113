package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what changed, in the order of transactions and only below the oldest one that is still at work. A transaction
 * that began early and commits late is therefore never passed by.
 */
@Component
class Changes {

    private static final TypeReference<Map<String, String>> FACETS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper mapper;

    Changes(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** A removal is left out if the same thing was put again by a transaction that ran beside it. */
    List<Change> after(Position position, int limit) {
        return database.sql("""
                (SELECT module, kind, id, changed, sequence, true AS present, path, title, summary, body, refs,
                        synonyms, day, facets, audience, language
                 FROM search.document
                 WHERE (changed, sequence) > (:transaction::xid8, :sequence)
                   AND changed < pg_snapshot_xmin(pg_current_snapshot())
                 ORDER BY changed, sequence LIMIT :limit)
                UNION ALL
                (SELECT module, kind, id, changed, sequence, false, null, null, null, null, null,
                        null, null, null, null, null
                 FROM search.change AS gone
                 WHERE (changed, sequence) > (:transaction::xid8, :sequence)
                   AND changed < pg_snapshot_xmin(pg_current_snapshot())
                   AND NOT EXISTS (SELECT FROM search.document
                                   WHERE (module, kind, id) = (gone.module, gone.kind, gone.id))
                 ORDER BY changed, sequence LIMIT :limit)
                ORDER BY changed, sequence LIMIT :limit
                """)
                .param("transaction", position.transactionText())
                .param("sequence", position.sequence())
                .param("limit", limit)
                .query((row, _) -> change(row))
                .list();
    }

    /**
     * Which rows these are: another cluster, another database or a table that was filled anew has another name, and an
     * index that followed the old one is worth nothing.
     */
    String origin() {
        return database.sql("""
                SELECT system_identifier || '/' || pg_relation_filepath('search.document') FROM pg_control_system()
                """).query(String.class).single();
    }

    /** The greatest position among the removals that were forgotten. */
    Position forgotten() {
        return database.sql("SELECT changed, sequence FROM search.forgotten").query(Changes::position).single();
    }

    /** Everything before this is committed and can be read, or never will be. */
    Position horizon() {
        return database.sql("SELECT pg_snapshot_xmin(pg_current_snapshot()) AS changed, 0 AS sequence")
                .query(Changes::position).single();
    }

    /** Rows from a backup of another cluster may carry numbers of its future; here they changed now. */
    void adoptRowsOfTheFuture() {
        for (String table : List.of("document", "change")) {
            database.sql("UPDATE search." + table + """
                     SET changed = DEFAULT, sequence = DEFAULT
                    WHERE changed >= pg_snapshot_xmax(pg_current_snapshot())
                    """).update();
        }
        database.sql("""
                UPDATE search.forgotten SET changed = DEFAULT, sequence = DEFAULT
                WHERE changed >= pg_snapshot_xmax(pg_current_snapshot())
                """).update();
    }

    private Change change(ResultSet row) throws SQLException {
        Position position = position(row, 0);
        if (!row.getBoolean("present")) {
            return new Change.Removed(position, row.getString("module"), row.getString("kind"), row.getString("id"));
        }
        return new Change.Put(position, new SearchDocument(
                row.getString("module"),
                row.getString("kind"),
                row.getString("id"),
                row.getString("path"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                texts(row.getArray("refs")),
                texts(row.getArray("synonyms")),
                row.getObject("day", LocalDate.class),
                mapper.readValue(row.getString("facets"), FACETS),
                Audience.valueOf(row.getString("audience")),
                row.getString("language")));
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        return Position.of(row.getString("changed"), row.getLong("sequence"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package city.moves.platform.search;

import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what can be found. A row whose content stays the same is no change, so handing in all again is cheap. */
@Component
class Documents implements SearchIndex {

    /** Wakes the followers of all nodes when the transaction commits. */
    static final String CHANNEL = "search_changed";

    /** A notification has no answer. */
    private static final RowCallbackHandler WOKEN = _ -> {};

    private final JdbcClient database;
    private final JsonMapper mapper;

    Documents(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    @Override
    public void put(SearchDocument document) {
        database.sql("""
                WITH back AS (
                    DELETE FROM search.change WHERE module = :module AND kind = :kind AND id = :id
                ), written AS (
                    INSERT INTO search.document AS old (module, kind, id, path, title, summary, body, refs, synonyms,
                            day, facets, audience, language)
                    VALUES (:module, :kind, :id, :path, :title, :summary, :body, :references, :synonyms, :day,
                            :facets::jsonb, :audience, :language)
                    ON CONFLICT (module, kind, id) DO UPDATE
                    SET path = excluded.path, title = excluded.title, summary = excluded.summary,
                        body = excluded.body, refs = excluded.refs, synonyms = excluded.synonyms,
                        day = excluded.day, facets = excluded.facets,
                        audience = excluded.audience, language = excluded.language,
                        changed = excluded.changed, sequence = excluded.sequence
                    WHERE (old.path, old.title, old.summary, old.body, old.refs, old.synonyms, old.day, old.facets,
                            old.audience, old.language)
                        IS DISTINCT FROM (excluded.path, excluded.title, excluded.summary, excluded.body, excluded.refs,
                            excluded.synonyms, excluded.day, excluded.facets, excluded.audience, excluded.language)
                    RETURNING 1
                )
                SELECT pg_notify(:channel, '') FROM written
                """)
                .param("module", document.module())
                .param("kind", document.kind())
                .param("id", document.id())
                .param("path", document.path())
                .param("title", storable(document.title()))
                .param("summary", storable(document.summary()))
                .param("body", storable(document.body()))
                .param("references", storable(document.references()))
                .param("synonyms", storable(document.synonyms()))
                .param("day", document.date())
                .param("facets", storable(mapper.writeValueAsString(document.facets())))
                .param("audience", document.audience().name())
                .param("language", document.language())
                .param("channel", CHANNEL)
                .query(WOKEN);
    }

    @Override
    public void remove(String module, String kind, String id) {
        database.sql("""
                WITH gone AS (
                    DELETE FROM search.document WHERE module = :module AND kind = :kind AND id = :id
                    RETURNING module, kind, id
                ), written AS (
                    INSERT INTO search.change (module, kind, id) SELECT module, kind, id FROM gone
                    ON CONFLICT (module, kind, id)
                    DO UPDATE SET changed = excluded.changed, sequence = excluded.sequence,
                        removed_at = excluded.removed_at
                    RETURNING 1
                )
                SELECT pg_notify(:channel, '') FROM written
                """)
                .param("module", module)
                .param("kind", kind)
                .param("id", id)
                .param("channel", CHANNEL)
                .query(WOKEN);
    }

    private static String[] storable(List<String> texts) {
        return texts.stream().map(Documents::storable).toArray(String[]::new);
    }

    /** PostgreSQL stores every character but one. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}

package city.moves.services.codelists;

import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.PublishedList;
import city.moves.platform.values.KeyPage;
import city.moves.services.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists of codes that are at hand. A list in one version never changes. */
@Repository
public class PublishedLists {

    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};
    private static final String KNOWN =
            "select id, uri, edition, version_uri, name, size, editor, editor_name, taken from services.code_list ";
    private static final String WHOLE =
            "select id, uri, edition, version_uri, name, columns, code_column, name_column, rows from services.code_list ";

    private final JdbcClient database;
    private final JsonMapper mapper;
    private final Clock clock;

    PublishedLists(JdbcClient database, JsonMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A list with the id under which it is kept. */
    public record Shelved(UUID id, PublishedList list) {}

    /** Those that these fields name, as far as they are at hand. */
    public List<Shelved> named(Collection<Options.CodeList> wanted) {
        String[] keys = wanted.stream().map(Options.CodeList::key).filter(key -> key != null).distinct().toArray(String[]::new);
        return keys.length == 0 ? List.of() : database.sql(WHOLE + "where version_uri = any (:keys) or uri = any (:keys)")
                .param("keys", keys).query(this::shelved).list().stream()
                .filter(shelved -> wanted.stream().anyMatch(shelved.list()::is)).toList();
    }

    /** Those with which a version of a form was published. */
    public List<PublishedList> of(UUID form) {
        return database.sql(WHOLE + "where id in (select list from services.form_list where form = :form)")
                .param("form", form).query(this::shelved).list().stream().map(Shelved::list).toList();
    }

    /** From now on a version of a form has these, whatever comes later. */
    public void pin(UUID form, Collection<Shelved> lists) {
        for (Shelved shelved : lists) {
            database.sql("insert into services.form_list (form, list) values (:form, :list) on conflict do nothing")
                    .param("form", form).param("list", shelved.id()).update();
        }
    }

    public Optional<PublishedList> find(UUID id) {
        return database.sql(WHOLE + "where id = :id").param("id", id).query(this::shelved).optional().map(Shelved::list);
    }

    public Optional<KnownList> known(UUID id) {
        return database.sql(KNOWN + "where id = :id").param("id", id).query(PublishedLists::known).optional();
    }

    public Optional<PublishedList> find(String versionUri) {
        return database.sql(WHOLE + "where version_uri = :uri").param("uri", versionUri).query(this::shelved).optional()
                .map(Shelved::list);
    }

    /** By their names. */
    public KeyPage<KnownList> list(String after, int limit) {
        List<KnownList> found = database.sql(KNOWN + """
                where :after = '' or (name collate "de-x-icu", version_uri) >
                    (select name collate "de-x-icu", version_uri from services.code_list where version_uri = :after)
                order by name collate "de-x-icu", version_uri limit :limit
                """).param("after", after).param("limit", limit + 1).query(PublishedLists::known).list();
        return KeyPage.cut(found, limit, KnownList::versionUri);
    }

    /** @return false if the list is there already */
    public boolean add(PublishedList list, @Nullable Signature editor) {
        return database.sql("""
                insert into services.code_list (uri, edition, version_uri, name, columns, code_column, name_column, rows, editor,
                    editor_name, taken)
                values (:uri, :edition, :versionUri, :name, :columns, :code, :label, cast(:rows as jsonb), :editor, :editorName, :now)
                on conflict (version_uri) do nothing
                """).param("uri", list.uri()).param("edition", list.version()).param("versionUri", list.versionUri())
                .param("name", list.name()).param("columns", list.columns().toArray(String[]::new))
                .param("code", list.codeColumn()).param("label", list.nameColumn())
                .param("rows", mapper.writeValueAsString(list.rows()))
                .param("editor", editor == null ? null : editor.account(), Types.OTHER)
                .param("editorName", editor == null ? "" : editor.name()).param("now", Timestamp.from(clock.instant())).update() == 1;
    }

    private Shelved shelved(ResultSet row, int number) throws SQLException {
        return new Shelved(row.getObject("id", UUID.class), new PublishedList(row.getString("uri"), row.getString("edition"),
                row.getString("version_uri"), row.getString("name"), List.of((String[]) row.getArray("columns").getArray()),
                row.getString("code_column"), row.getString("name_column"), mapper.readValue(row.getString("rows"), ROWS)));
    }

    private static KnownList known(ResultSet row, int number) throws SQLException {
        UUID editor = row.getObject("editor", UUID.class);
        Timestamp taken = row.getTimestamp("taken");
        return new KnownList(row.getObject("id", UUID.class), row.getString("uri"), row.getString("edition"),
                row.getString("version_uri"), row.getString("name"), row.getInt("size"),
                editor == null ? null : new Signature(editor, row.getString("editor_name"), taken.toInstant()), taken.toInstant());
    }
}

package city.moves.services.forms;

import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Identity;
import city.moves.engines.xdatenfelder.SchemaMessage;
import city.moves.engines.xdatenfelder.SchemaReader;
import city.moves.platform.web.Formats;
import city.moves.services.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of all forms. */
@Repository
public class FormVersions {

    private static final String VERSION = "select id, service, number, title, published from services.form_version ";

    private final JdbcClient database;
    private final Clock clock;

    FormVersions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a version is made of: the file as it was brought, and as JSON the rules that are followed and the wording. */
    public record Source(byte[] schema, String rules, String wording) {

        public Source {
            schema = schema.clone();
        }

        @Override
        public byte[] schema() {
            return schema.clone();
        }

        /** The form as the file has it. */
        public FormSchema file() {
            return (FormSchema) message().root();
        }

        public SchemaMessage message() {
            return new SchemaReader().read(schema).orThrow();
        }
    }

    public Optional<FormVersion> find(UUID id) {
        return database.sql(VERSION + "where id = :id").param("id", id).query(FormVersions::version).optional();
    }

    public Optional<FormVersion> find(String service, int number) {
        return database.sql(VERSION + "where service = :service and number = :number").param("service", service)
                .param("number", number).query(FormVersions::version).optional();
    }

    /** The one that people get who begin now. */
    public Optional<FormVersion> current(String service) {
        return database.sql(VERSION + """
                where service = :service and state = 'PUBLISHED' and coalesce(valid_from, :today) <= :today
                order by coalesce(valid_from, '-infinity') desc, published desc, number desc limit 1
                """).param("service", service).param("today", today()).query(FormVersions::version).optional();
    }

    public Optional<Source> source(UUID id) {
        return database.sql("select schema, rules, wording from services.form_version where id = :id").param("id", id)
                .query(Source.class).optional();
    }

    /** The latest of a service, published or not. */
    Optional<FormVersion> latest(String service) {
        return database.sql(VERSION + "where service = :service order by number desc limit 1")
                .param("service", service).query(FormVersions::version).optional();
    }

    /** How the newest form of a service stands to another one. */
    enum Standing {
        NONE,
        THE_SAME,
        OTHER_EXAMPLE,
        OF_THE_CITY
    }

    Standing standing(String service, Source source) {
        return database.sql("""
                select case when schema = :schema and rules = :rules::jsonb and wording = :wording::jsonb then 'THE_SAME'
                    when example then 'OTHER_EXAMPLE' else 'OF_THE_CITY' end
                from services.form_version where service = :service order by number desc limit 1
                """).param("service", service).param("schema", source.schema()).param("rules", source.rules())
                .param("wording", source.wording()).query(String.class).optional().map(Standing::valueOf)
                .orElse(Standing.NONE);
    }

    FormVersion addExample(String service, String title, Source source) {
        return add(service, title, source, null, true);
    }

    /** @param editor null for the terminal */
    public FormVersion add(String service, String title, Source source, @Nullable Signature editor) {
        return add(service, title, source, editor, false);
    }

    /** Two who add at once get different numbers: the second waits for the first. */
    private FormVersion add(String service, String title, Source source, @Nullable Signature editor, boolean example) {
        Identity identity = source.file().description().identity().inEditionThree();
        database.sql("select pg_advisory_xact_lock(hashtextextended('services.form:' || :service, 0))")
                .param("service", service).query().singleRow();
        return database.sql("""
                insert into services.form_version (service, number, title, schema, rules, wording, brought, editor, editor_name,
                    schema_id, schema_version, example)
                select :service, coalesce(max(number), 0) + 1, :title, :schema, :rules::jsonb,
                    :wording::jsonb, :now, :editor, :editorName, :schemaId, :schemaVersion, :example
                from services.form_version where service = :service
                returning id, service, number, title, published
                """).param("service", service).param("title", title).param("schema", source.schema())
                .param("rules", source.rules()).param("wording", source.wording()).param("now", Timestamp.from(clock.instant()))
                .param("editor", editor == null ? null : editor.account(), Types.OTHER)
                .param("editorName", editor == null ? "" : editor.name()).param("schemaId", identity.id())
                .param("schemaVersion", identity.version() == null ? "" : identity.version()).param("example", example)
                .query(FormVersions::version).single();
    }

    FormVersion publish(UUID id) {
        return database.sql("""
                update services.form_version set published = coalesce(published, :now), valid_from = coalesce(valid_from, :today),
                    version = version + 1
                where id = :id
                returning id, service, number, title, published
                """).param("id", id).param("now", Timestamp.from(clock.instant())).param("today", today()).query(FormVersions::version).single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }

    private static FormVersion version(ResultSet row, int index) throws SQLException {
        Timestamp published = row.getTimestamp("published");
        return new FormVersion(row.getObject("id", UUID.class), row.getString("service"), row.getInt("number"),
                row.getString("title"), published == null ? null : published.toInstant());
    }
}

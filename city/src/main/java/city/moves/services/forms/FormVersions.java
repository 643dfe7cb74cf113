package city.moves.services.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
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

    /** What a version is made of: the file as it was brought, and the rules that were understood, as JSON. */
    record Source(byte[] schema, String rules) {}

    public Optional<FormVersion> find(UUID id) {
        return database.sql(VERSION + "where id = :id").param("id", id).query(FormVersions::version).optional();
    }

    /** The one that people get who begin now. */
    public Optional<FormVersion> current(String service) {
        return database.sql(VERSION + """
                where service = :service and published is not null order by number desc limit 1
                """).param("service", service).query(FormVersions::version).optional();
    }

    Optional<Source> source(UUID id) {
        return database.sql("select schema, rules from services.form_version where id = :id").param("id", id)
                .query(Source.class).optional();
    }

    /** The latest of a service, published or not. */
    Optional<FormVersion> latest(String service) {
        return database.sql(VERSION + "where service = :service order by number desc limit 1")
                .param("service", service).query(FormVersions::version).optional();
    }

    /** Two who add at once get different numbers: the second waits for the first. */
    FormVersion add(String service, String title, Source source) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('services.form:' || :service, 0))")
                .param("service", service).query().singleRow();
        return database.sql("""
                insert into services.form_version (service, number, title, schema, rules, brought)
                select :service, coalesce(max(number), 0) + 1, :title, :schema, :rules::jsonb, :now
                from services.form_version where service = :service
                returning id, service, number, title, published
                """).param("service", service).param("title", title).param("schema", source.schema())
                .param("rules", source.rules()).param("now", Timestamp.from(clock.instant()))
                .query(FormVersions::version).single();
    }

    FormVersion publish(UUID id) {
        return database.sql("""
                update services.form_version set published = coalesce(published, :now) where id = :id
                returning id, service, number, title, published
                """).param("id", id).param("now", Timestamp.from(clock.instant())).query(FormVersions::version).single();
    }

    private static FormVersion version(ResultSet row, int index) throws SQLException {
        Timestamp published = row.getTimestamp("published");
        return new FormVersion(row.getObject("id", UUID.class), row.getString("service"), row.getInt("number"),
                row.getString("title"), published == null ? null : published.toInstant());
    }
}

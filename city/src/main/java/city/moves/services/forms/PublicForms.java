package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Identity;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Formats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forms that everyone may have. */
@Repository
class PublicForms {

    /** Stands in addresses for a form without a version. */
    static final String NO_EDITION = "-";

    private static final String BEGUN_WITH = """
            select distinct on (service) id, service, number, title, schema_id, schema_version, published
            from services.form_version
            where state = 'PUBLISHED' and coalesce(valid_from, :today) <= :today and schema_id <> ''
            """;
    private static final String LAST_FIRST =
            " order by service, coalesce(valid_from, '-infinity') desc, published desc, number desc limit :limit";

    private final JdbcClient database;
    private final Clock clock;

    PublicForms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By the slugs of their services. */
    KeyPage<PublicForm> list(String after, int limit) {
        return KeyPage.cut(database.sql(BEGUN_WITH + "and service > :after" + LAST_FIRST).param("today", today())
                .param("after", after).param("limit", limit + 1).query(PublicForms::form).list(), limit, PublicForm::service);
    }

    Optional<PublicForm> ofService(String service) {
        return database.sql(BEGUN_WITH + "and service = :service" + LAST_FIRST).param("today", today())
                .param("service", service).param("limit", 1).query(PublicForms::form).optional();
    }

    /** One that is or was published, by its name in either edition of the standard; of several the last one. */
    Optional<PublicForm> named(String schema, String edition) {
        Identity identity = new Identity(schema, edition.equals(NO_EDITION) ? "" : edition).inEditionThree();
        return database.sql("""
                select id, service, number, title, schema_id, schema_version, published from services.form_version
                where schema_id = :schema and schema_version = :edition and state = 'PUBLISHED'
                    and coalesce(valid_from, :today) <= :today
                order by coalesce(valid_from, '-infinity') desc, published desc, service limit 1
                """).param("schema", identity.id()).param("edition", identity.version()).param("today", today())
                .query(PublicForms::form).optional();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }

    private static PublicForm form(ResultSet row, int number) throws SQLException {
        return new PublicForm(row.getObject("id", UUID.class), row.getString("service"), row.getInt("number"),
                row.getString("title"), row.getString("schema_id"), row.getString("schema_version"),
                row.getTimestamp("published").toInstant());
    }
}

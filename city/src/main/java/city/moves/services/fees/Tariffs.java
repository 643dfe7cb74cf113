package city.moves.services.fees;

import city.moves.platform.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the tariffs of all services. */
@Repository
class Tariffs {

    private static final String TARIFF = """
            select id, service, valid_from, terms, example, editor_name, edited_at, version from services.tariff
            """;
    private static final String RETURNING = " returning id, service, valid_from, terms, example, editor_name, edited_at, version";

    private final JdbcClient database;
    private final Clock clock;

    Tariffs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<ServiceTariff> inForce(String service, LocalDate day) {
        return database.sql(TARIFF + "where service = :service and valid_from <= :day order by valid_from desc limit 1")
                .param("service", service).param("day", day).query(Tariffs::tariff).optional();
    }

    Optional<ServiceTariff> find(UUID id) {
        return database.sql(TARIFF + "where id = :id").param("id", id).query(Tariffs::tariff).optional();
    }

    /** All of a service, the latest first. */
    List<ServiceTariff> of(String service) {
        return database.sql(TARIFF + "where service = :service order by valid_from desc limit 100")
                .param("service", service).query(Tariffs::tariff).list();
    }

    /** Empty if there is one of that day. */
    Optional<ServiceTariff> add(String service, LocalDate from, TariffTerms terms, Actor editor) {
        return database.sql("""
                insert into services.tariff (service, valid_from, terms, example, editor, editor_name, edited_at)
                values (:service, :from, :terms::jsonb, false, :editor, :name, :now)
                on conflict (service, valid_from) do nothing
                """ + RETURNING).param("service", service).param("from", from).param("terms", FeeJson.write(terms))
                .param("editor", editor.account()).param("name", editor.displayName()).param("now", now())
                .query(Tariffs::tariff).optional();
    }

    /** Empty if it is no longer as somebody saw it. */
    Optional<ServiceTariff> change(UUID id, int version, TariffTerms terms, Actor editor) {
        return database.sql("""
                update services.tariff set terms = :terms::jsonb, editor = :editor, editor_name = :name, edited_at = :now,
                    example = false, version = version + 1
                where id = :id and version = :version
                """ + RETURNING).param("id", id).param("version", version).param("terms", FeeJson.write(terms))
                .param("editor", editor.account()).param("name", editor.displayName()).param("now", now())
                .query(Tariffs::tariff).optional();
    }

    boolean remove(UUID id, int version) {
        return database.sql("delete from services.tariff where id = :id and version = :version").param("id", id)
                .param("version", version).update() > 0;
    }

    /** Leaves alone what a person wrote, and what is so already. */
    void keep(String service, LocalDate from, TariffTerms terms, boolean example, String by) {
        database.sql("""
                insert into services.tariff (service, valid_from, terms, example, editor, editor_name, edited_at)
                select :service, :from, :terms::jsonb, :example, null, :by, :now
                where exists (select from services.service where slug = :service)
                on conflict (service, valid_from) do nothing
                """).param("service", service).param("from", from).param("terms", FeeJson.write(terms))
                .param("example", example).param("by", by).param("now", now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ServiceTariff tariff(ResultSet row, int index) throws SQLException {
        return new ServiceTariff(row.getObject("id", UUID.class), row.getString("service"),
                row.getObject("valid_from", LocalDate.class), FeeJson.terms(row.getString("terms")), row.getBoolean("example"),
                row.getString("editor_name"), row.getTimestamp("edited_at").toInstant(), row.getInt("version"));
    }
}

package city.moves.services.mandates;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Assurance;
import city.moves.platform.identity.Token;
import city.moves.platform.web.Formats;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mandates that people gave each other. */
@Repository
public class Mandates {

    /** How many somebody is shown at most, and may have open at once. */
    static final int MOST = 100;

    private static final String MANDATE = """
            select id, giver, giver_name, assurance, service, title, until, holder, coalesce(holder_name, '') as holder_name, ended
            from services.mandate\s""";

    private final JdbcClient database;
    private final Clock clock;

    Mandates(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In whose name an account may apply for a service today. */
    public List<Mandate> heldFor(String service, UUID holder) {
        return database.sql(MANDATE + """
                where holder = :holder and ended is null and until >= :today and (service is null or service = :service)
                order by giver_name collate "de-x-icu", id limit :most
                """).param("holder", holder).param("service", service).param("today", today()).param("most", MOST)
                .query(Mandates::mandate).list();
    }

    /** The mandate, if this account may use it for this service today. */
    public Optional<Mandate> valid(UUID id, String service, UUID holder) {
        return heldFor(service, holder).stream().filter(mandate -> mandate.id().equals(id)).findFirst();
    }

    /** Given or held, the latest first. */
    List<Mandate> of(UUID account) {
        return database.sql(MANDATE + "where :account in (giver, holder) order by id desc limit :most")
                .param("account", account).param("most", MOST).query(Mandates::mandate).list();
    }

    Optional<Mandate> find(UUID id) {
        return database.sql(MANDATE + "where id = :id").param("id", id).query(Mandates::mandate).optional();
    }

    /** One that waits to be accepted by who holds its secret. */
    Optional<Mandate> offered(String secret) {
        return database.sql(MANDATE + "where hash = :hash and until >= :today").param("hash", Token.hash(secret))
                .param("today", today()).query(Mandates::mandate).optional();
    }

    UUID offer(Actor giver, @Nullable String service, String title, LocalDate until, String secret) {
        return database.sql("""
                insert into services.mandate (giver, giver_name, assurance, service, title, until, offered, hash)
                values (:giver, :name, :assurance, :service, :title, :until, :now, :hash) returning id
                """).param("giver", giver.account()).param("name", giver.displayName())
                .param("assurance", giver.assurance().name()).param("service", service, Types.VARCHAR).param("title", title)
                .param("until", Date.valueOf(until)).param("now", now()).param("hash", Token.hash(secret))
                .query(UUID.class).single();
    }

    /** False if somebody else was quicker. */
    boolean accept(UUID id, Actor holder) {
        return database.sql("""
                update services.mandate set holder = :holder, holder_name = :name, accepted = :now, hash = null
                where id = :id and holder is null and ended is null
                """).param("id", id).param("holder", holder.account()).param("name", holder.displayName()).param("now", now())
                .update() == 1;
    }

    /** False if it had ended before. */
    boolean end(UUID id, UUID account) {
        return database.sql("""
                update services.mandate set ended = :now, ended_by = :account, hash = null where id = :id and ended is null
                """).param("id", id).param("account", account).param("now", now()).update() == 1;
    }

    /** What is over for so long that nobody asks about it. */
    int forget(LocalDate before, int most) {
        return database.sql("""
                delete from services.mandate where id in (select id from services.mandate where until < :before
                    order by until limit :most)
                """).param("before", Date.valueOf(before)).param("most", most).update();
    }

    /** The services for which a mandate may be given: those that are applied for here. */
    List<Covered> services() {
        return database.sql("""
                select s.slug, v.plain_de as title from services.service s
                join lateral (select * from services.version v where v.service = s.id and v.state = 'PUBLISHED'
                    order by v.number desc limit 1) v on true
                where exists (select 1 from services.form_version f where f.service = s.slug and f.published is not null)
                order by v.plain_de collate "de-x-icu", s.slug limit 1000
                """).query(Covered.class).list();
    }

    /** A service that a mandate may be limited to. */
    record Covered(String slug, String title) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Mandate mandate(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        return new Mandate(row.getObject("id", UUID.class), row.getObject("giver", UUID.class), row.getString("giver_name"),
                Assurance.valueOf(row.getString("assurance")), row.getString("service"), row.getString("title"),
                row.getObject("until", LocalDate.class), row.getObject("holder", UUID.class), row.getString("holder_name"),
                ended == null ? null : ended.toInstant());
    }
}

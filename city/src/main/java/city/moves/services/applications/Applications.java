package city.moves.services.applications;

import city.moves.platform.identity.Token;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.services.Access;
import city.moves.services.Level;
import city.moves.services.Service;
import city.moves.services.forms.FormVersion;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applications and what happened to them. */
@Repository
public class Applications {

    private static final String COLUMNS = """
            id, reference, service, edition, form, title, office, level, language, stage, step, applicant, begun, changed,
            expires, received, version
            """;
    private static final String APPLICATION = "select " + COLUMNS + " from services.application ";
    /** Those of somebody's own, and those that were begun by a mandate that holds today. */
    private static final String OWN = """
            (applicant = :account or id in (select r.application from services.representation r
                join services.mandate m on m.id = r.mandate
                where m.holder = :account and m.ended is null and m.until >= :today))
            """;
    private static final String RETURNING = " returning " + COLUMNS;

    private final JdbcClient database;
    private final Clock clock;

    Applications(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A draft without answers.
     *
     * @param owner the account to which it belongs; null for none
     */
    Application begin(Service service, FormVersion form, String language, @Nullable UUID owner, Instant expires, Doer doer) {
        Access access = service.description().access();
        Application begun = database.sql("""
                insert into services.application (service, edition, form, title, office, level, language, stage, step,
                    applicant, begun, changed, expires)
                values (:service, :edition, :form, :title, :office, :level, :language, 'DRAFT', 0, :applicant, :now, :now,
                    :expires)
                """ + RETURNING).param("service", service.slug()).param("edition", service.published().number())
                .param("form", form.id()).param("title", service.description().naming().plain().de())
                .param("office", access.office()).param("level", access.level().name()).param("language", language)
                .param("applicant", owner, Types.OTHER).param("now", now())
                .param("expires", Timestamp.from(expires)).query(Applications::application).single();
        happened(begun, null, begun.stage(), 0, doer);
        return begun;
    }

    /** For whom the counter lets in. */
    Optional<Application> draft(UUID id) {
        return database.sql(APPLICATION + "where id = :id and stage = 'DRAFT'").param("id", id).query(Applications::application)
                .optional();
    }

    /** For the city itself. */
    Optional<Application> with(UUID file) {
        return database.sql(APPLICATION + """
                where stage <> 'EXPIRED' and id = (select application from services.upload where file = :file)
                """).param("file", file).query(Applications::application).optional();
    }

    /** Only for who may see it: knowing an id grants nothing. */
    Optional<Application> find(UUID id, Applicant applicant) {
        return database.sql(APPLICATION + """
                where id = :id and stage <> 'EXPIRED' and (""" + OWN + """
                or exists (
                    select 1 from services.application_key known where known.application = id and known.hash = :hash))
                """).param("id", id).param("today", today()).param("account", applicant.account(), Types.OTHER)
                .param("hash", hash(applicant.secret()), Types.BINARY).query(Applications::application).optional();
    }

    /** One that was handed in, for the work that the house does itself. */
    Optional<Application> received(UUID id) {
        return database.sql(APPLICATION + "where id = :id and received is not null").param("id", id)
                .query(Applications::application).optional();
    }

    /** One that waits for its fee, which whoever holds the transaction has locked. */
    Optional<Application> awaitingPayment(UUID id) {
        return database.sql(APPLICATION + "where id = :id and stage = 'AWAITING_PAYMENT'").param("id", id)
                .query(Applications::application).optional();
    }

    /** Those for a service that somebody may go on with, the latest first. */
    List<Application> drafts(String service, Applicant applicant) {
        return database.sql(APPLICATION + """
                where service = :service and stage = 'DRAFT' and (""" + OWN + """
                or id in (
                    select application from services.application_key where hash = :hash)) order by id desc limit 5
                """).param("service", service).param("today", today()).param("account", applicant.account(), Types.OTHER)
                .param("hash", hash(applicant.secret()), Types.BINARY).query(Applications::application).list();
    }

    /** Those that were begun in this browser and belong to no account, the latest first. */
    List<Application> ownerless(Applicant applicant) {
        return database.sql(APPLICATION + """
                where applicant is null and stage = 'DRAFT' and id in (
                    select application from services.application_key where hash = :hash) order by id desc limit 20
                """).param("hash", hash(applicant.secret()), Types.BINARY).query(Applications::application).list();
    }

    List<Application> drafts(UUID account) {
        return database.sql(APPLICATION + "where applicant = :account and stage = 'DRAFT'").param("account", account)
                .query(Applications::application).list();
    }

    Optional<Application> ofLink(String secret) {
        return database.sql(APPLICATION + """
                where id = (select application from services.application_key where link and hash = :hash)
                """).param("hash", Token.hash(secret)).query(Applications::application).optional();
    }

    /** What was handed in, for its account or whoever holds the key of its link. */
    Optional<Application> ofReference(String reference, @Nullable UUID account, @Nullable String key) {
        return database.sql(APPLICATION + """
                where reference = :reference and (applicant = :account or exists (
                    select 1 from services.application_key known
                    where known.application = id and known.link and known.hash = :hash))
                """).param("reference", reference).param("account", account, Types.OTHER)
                .param("hash", hash(key), Types.BINARY).query(Applications::application).optional();
    }

    /** From now on the secret opens the application. */
    void open(UUID id, String secret, boolean link) {
        database.sql("""
                insert into services.application_key (application, hash, link) values (:id, :hash, :link)
                on conflict (application, hash) do nothing
                """).param("id", id).param("hash", Token.hash(secret)).param("link", link).update();
    }

    /** From now on no secret opens the application. */
    void close(UUID id) {
        database.sql("delete from services.application_key where application = :id").param("id", id).update();
    }

    private static byte @Nullable [] hash(@Nullable String secret) {
        return secret == null ? null : Token.hash(secret);
    }

    /** The latest first. */
    KeyPage<Application> of(UUID account, @Nullable UUID after, int limit) {
        List<Application> found = database.sql(APPLICATION + """
                where\s""" + OWN + """
                and (:after::uuid is null or id < :after) order by id desc limit :limit
                """).param("account", account).param("today", today()).param("after", after, Types.OTHER).param("limit", limit + 1)
                .query(Applications::application).list();
        return KeyPage.cut(found, limit, application -> application.id().toString());
    }

    /** What somebody saw is still so, and nobody else changes it until the end of the transaction. */
    public boolean lock(Application seen) {
        return database.sql("select 1 from services.application where id = :id and version = :version for update")
                .param("id", seen.id()).param("version", seen.version()).query(Integer.class).optional().isPresent();
    }

    /**
     * Somebody has gone on with a draft.
     *
     * @param reached how many steps are answered without a fault
     */
    Application touch(Application locked, int reached, Instant expires) {
        return database.sql("""
                update services.application set changed = :now, reached = :reached, expires = :expires, version = version + 1
                where id = :id
                """ + RETURNING).param("id", locked.id()).param("now", now()).param("reached", reached)
                .param("expires", Timestamp.from(expires))
                .query(Applications::application).single();
    }

    /**
     * A draft goes on with another version of its form.
     *
     * @param reached how many steps are answered without a fault
     */
    Application goOver(Application locked, UUID form, int reached, Instant expires) {
        return database.sql("""
                update services.application set form = :form, changed = :now, reached = :reached, expires = :expires,
                    version = version + 1
                where id = :id
                """ + RETURNING).param("id", locked.id()).param("form", form).param("now", now()).param("reached", reached)
                .param("expires", Timestamp.from(expires)).query(Applications::application).single();
    }

    /** A draft that was begun without an account becomes that of an account. */
    Application adopt(Application locked, UUID account) {
        return database.sql("""
                update services.application set applicant = :account, version = version + 1
                where id = :id and applicant is null
                """ + RETURNING).param("id", locked.id()).param("account", account)
                .query(Applications::application).single();
    }

    /** @param due until when the office has to decide */
    Application receive(Application locked, Move<Stage.Received> move, String reference, LocalDate due, Doer doer) {
        Application received = database.sql("""
                update services.application
                set stage = 'RECEIVED', step = step + 1, reference = coalesce(reference, :reference), received = :now, due = :due,
                    changed = :now, expires = null, version = version + 1
                where id = :id
                """ + RETURNING).param("id", locked.id()).param("reference", reference).param("due", due)
                .param("now", now()).query(Applications::application).single();
        happened(received, move.from(), move.to(), received.step(), doer);
        return received;
    }

    public Application move(Application locked, Move<?> move, Doer doer) {
        Application moved = database.sql("""
                update services.application set stage = :stage, step = step + 1, changed = :now, version = version + 1,
                    decided = case when :stage = 'DECIDED' then coalesce(decided, :now) else decided end
                where id = :id
                """ + RETURNING).param("id", locked.id()).param("stage", move.to().key()).param("now", now())
                .query(Applications::application).single();
        happened(moved, move.from(), move.to(), moved.step(), doer);
        return moved;
    }

    /** Nobody's from here on; what was answered goes with its own tables. */
    void expire(Application locked, Move<Stage.Expired> move) {
        database.sql("""
                update services.application
                set stage = 'EXPIRED', step = step + 1, applicant = null, expires = null, version = version + 1
                where id = :id
                """).param("id", locked.id()).update();
        close(locked.id());
        database.sql("delete from services.counter_intake where application = :id").param("id", locked.id()).update();
        database.sql("update services.application_event set account = null, name = '' where application = :id")
                .param("id", locked.id()).update();
        happened(locked, move.from(), move.to(), locked.step() + 1, Doer.SYSTEM);
    }

    List<Application> overdue(int most) {
        return database.sql(APPLICATION + "where expires < :now and stage = 'DRAFT' order by expires limit :most for update skip locked")
                .param("now", now()).param("most", most).query(Applications::application).list();
    }

    /** Drafts of accounts that are given up within a time, and in which something was answered, by id. */
    List<Application> expiring(Duration ahead, String after, int most) {
        return database.sql(APPLICATION + """
                where stage = 'DRAFT' and applicant is not null and expires < :until and expires > begun + interval '2 days'
                    and (:after = '' or id > nullif(:after, '')::uuid) order by id limit :most
                """).param("until", Timestamp.from(clock.instant().plus(ahead))).param("after", after).param("most", most)
                .query(Applications::application).list();
    }

    void remove(UUID id) {
        database.sql("delete from services.application where id = :id").param("id", id).update();
    }

    public List<Event> events(UUID id) {
        return database.sql("""
                select number, to_stage, role, name, reason, at from services.application_event
                where application = :id order by number
                """).param("id", id).query((row, _) -> new Event(row.getInt("number"), Stage.of(row.getString("to_stage")),
                Doer.Role.valueOf(row.getString("role")), row.getString("name"), row.getString("reason"),
                row.getTimestamp("at").toInstant())).list();
    }

    /** The name of who sent it last before it waited for its fee; empty for who has no account. */
    String handedInBy(UUID id) {
        return database.sql("""
                select name from services.application_event where application = :id and to_stage = 'AWAITING_PAYMENT'
                order by number desc limit 1
                """).param("id", id).query(String.class).single();
    }

    private void happened(Application application, @Nullable Stage from, Stage to, int number, Doer doer) {
        database.sql("""
                insert into services.application_event
                    (application, number, from_stage, to_stage, role, account, name, reason, at)
                values (:id, :number, :from, :to, :role, :account, :name, :reason, :now)
                """).param("id", application.id()).param("number", number)
                .param("from", from == null ? null : from.key(), Types.VARCHAR).param("to", to.key())
                .param("role", doer.role().name()).param("account", doer.account(), Types.OTHER)
                .param("name", doer.name()).param("reason", doer.reason()).param("now", now()).update();
    }

    private Date today() {
        return Date.valueOf(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    public static Application application(ResultSet row, int index) throws SQLException {
        Timestamp expires = row.getTimestamp("expires");
        Timestamp received = row.getTimestamp("received");
        return new Application(row.getObject("id", UUID.class), row.getString("reference"), row.getString("service"),
                row.getInt("edition"), row.getObject("form", UUID.class), row.getString("title"), row.getString("office"),
                Level.valueOf(row.getString("level")), Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                Stage.of(row.getString("stage")), row.getInt("step"), row.getObject("applicant", UUID.class), row.getTimestamp("begun").toInstant(),
                row.getTimestamp("changed").toInstant(), expires == null ? null : expires.toInstant(),
                received == null ? null : received.toInstant(), row.getInt("version"));
    }
}

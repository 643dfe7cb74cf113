package city.moves.services.correspondence;

import city.moves.services.correspondence.Message.Kind;
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

/** The messages of applications, in the order in which they were written. */
@Repository
public class Correspondence {

    private static final String COLUMNS = " id, application, kind, text, name, due, notice, at, opened ";

    private final JdbcClient database;
    private final Clock clock;

    Correspondence(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Message news(UUID application, String text, @Nullable UUID account, String name) {
        return add(application, Kind.NEWS, text, account, name, null, null);
    }

    /** @param due until when the answer is asked for */
    public Message request(UUID application, String text, LocalDate due, @Nullable UUID account, String name) {
        return add(application, Kind.REQUEST, text, account, name, due, null);
    }

    public Message answer(UUID application, String text, @Nullable UUID account, String name) {
        return add(application, Kind.ANSWER, text, account, name, null, null);
    }

    /** @param number of the notice */
    public Message notice(UUID application, int number, @Nullable UUID account, String name) {
        return add(application, Kind.NOTICE, "", account, name, null, number);
    }

    private Message add(UUID application, Kind kind, String text, @Nullable UUID account, String name,
            @Nullable LocalDate due, @Nullable Integer notice) {
        return database.sql("""
                insert into services.message (application, kind, text, account, name, due, notice, at)
                values (:application, :kind, :text, :account, :name, :due, :notice, :now) returning""" + COLUMNS)
                .param("application", application).param("kind", kind.name()).param("text", text)
                .param("account", account, Types.OTHER).param("name", name).param("due", due, Types.DATE)
                .param("notice", notice, Types.INTEGER).param("now", now()).query(Correspondence::message).single();
    }

    public List<Message> of(UUID application) {
        return database.sql("select" + COLUMNS + "from services.message where application = :application order by id")
                .param("application", application).query(Correspondence::message).list();
    }

    public Optional<Message> find(UUID application, UUID id) {
        return database.sql("select" + COLUMNS + "from services.message where application = :application and id = :id")
                .param("application", application).param("id", id).query(Correspondence::message).optional();
    }

    /** Until when the latest request asks for an answer. */
    public Optional<LocalDate> askedUntil(UUID application) {
        return database.sql("""
                select due from services.message where application = :application and kind = 'REQUEST' order by id desc limit 1
                """).param("application", application).query(LocalDate.class).optional();
    }

    /** The applicant has read what the office wrote. */
    public void opened(UUID application) {
        database.sql("""
                update services.message set opened = :now
                where application = :application and opened is null and kind <> 'ANSWER'
                """).param("application", application).param("now", now()).update();
    }

    /** What the office wrote to an account, the latest first. */
    List<MailboxEntry> to(UUID account, @Nullable UUID after, int limit) {
        return database.sql("""
                select m.id, m.application, m.kind, m.text, m.name, m.due, m.notice, m.at, m.opened, a.title, a.reference
                from services.message m join services.application a on a.id = m.application
                where (a.applicant = :account or a.id in (select r.application from services.representation r
                        join services.mandate g on g.id = r.mandate
                        where g.holder = :account and g.ended is null and g.until >= :today)) and m.kind <> 'ANSWER' and (:after::uuid is null or m.id < :after)
                order by m.id desc limit :limit
                """).param("account", account).param("today", Date.valueOf(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)))
                .param("after", after, Types.OTHER).param("limit", limit)
                .query((row, index) -> new MailboxEntry(message(row, index), row.getString("title"), row.getString("reference")))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Message message(ResultSet row, int index) throws SQLException {
        Timestamp opened = row.getTimestamp("opened");
        return new Message(row.getObject("id", UUID.class), row.getObject("application", UUID.class),
                Kind.valueOf(row.getString("kind")), row.getString("text"), row.getString("name"),
                row.getObject("due", LocalDate.class), row.getObject("notice", Integer.class),
                row.getTimestamp("at").toInstant(), opened == null ? null : opened.toInstant());
    }
}

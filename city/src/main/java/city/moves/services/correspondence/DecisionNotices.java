package city.moves.services.correspondence;

import city.moves.platform.values.Money;
import city.moves.services.correspondence.Notice.Hand;
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

/** The decisions of applications: one in work at most, and those that were sent. */
@Repository
public class DecisionNotices {

    private static final String NOTICE = """
            select application, number, decision, subject, text, fee, fee_basis, fee_deviation, assessment, delivery, remedy,
                author, author_for,
                author_name, prepared, approver, approver_for, approver_name, approved, document, sent, announced, objection, objected
            from services.notice
            """;

    private final JdbcClient database;
    private final Clock clock;

    DecisionNotices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a clerk writes. */
    public record Draft(Decision decision, String subject, String text, NoticeFee fee, DeliveryWay delivery, boolean remedy) {

        /** With what came of the fee, and the text in which it is named. */
        public Draft with(NoticeFee found, String named) {
            return new Draft(decision, subject, named, found, delivery, remedy);
        }
    }

    /** Writes the notice in work, or begins it. */
    public Notice prepare(UUID application, Draft draft, Hand author) {
        int number = latest(application).map(notice -> notice.approved() == null ? notice.number() : notice.number() + 1).orElse(1);
        database.sql("""
                insert into services.notice (application, number, decision, subject, text, fee, fee_basis, fee_deviation, assessment,
                    delivery, remedy, author, author_for, author_name, prepared)
                values (:application, :number, :decision, :subject, :text, :fee, :basis, :deviation, :assessment, :delivery,
                    :remedy, :author, :for,
                    :name, :now)
                on conflict (application, number) do update set decision = excluded.decision, subject = excluded.subject,
                    text = excluded.text, fee = excluded.fee, fee_basis = excluded.fee_basis, fee_deviation = excluded.fee_deviation,
                    assessment = excluded.assessment, delivery = excluded.delivery,
                    remedy = excluded.remedy, author = excluded.author, author_for = excluded.author_for,
                    author_name = excluded.author_name, prepared = excluded.prepared
                """).param("application", application).param("number", number).param("decision", draft.decision().name())
                .param("subject", draft.subject()).param("text", draft.text()).param("fee", draft.fee().amount().cents())
                .param("basis", draft.fee().basis()).param("deviation", draft.fee().deviation())
                .param("assessment", draft.fee().assessment(), Types.INTEGER).param("delivery", draft.delivery().name())
                .param("remedy", draft.remedy())
                .param("author", author.account()).param("for", author.represented(), Types.OTHER)
                .param("name", author.name()).param("now", Timestamp.from(clock.instant())).update();
        return find(application, number).orElseThrow();
    }

    public void approve(Notice notice, Hand approver) {
        database.sql("""
                update services.notice set approver = :approver, approver_for = :for, approver_name = :name, approved = :now
                where application = :application and number = :number
                """).param("application", notice.application()).param("number", notice.number())
                .param("approver", approver.account()).param("for", approver.represented(), Types.OTHER)
                .param("name", approver.name()).param("now", Timestamp.from(clock.instant())).update();
    }

    public void printed(Notice notice, UUID document) {
        database.sql("update services.notice set document = :document where application = :application and number = :number")
                .param("document", document).param("application", notice.application()).param("number", notice.number()).update();
    }

    /**
     * @param objection null if nobody can object to it
     * @param feeDue    until when its fee is to be paid; null if it costs nothing
     */
    public void sent(Notice notice, LocalDate sent, LocalDate announced, @Nullable LocalDate objection,
            @Nullable LocalDate feeDue) {
        database.sql("""
                update services.notice set sent = :sent, announced = :announced, objection = :objection, basis = :basis, fee_due = :feeDue
                where application = :application and number = :number
                """).param("application", notice.application()).param("number", notice.number()).param("sent", sent)
                .param("announced", announced).param("objection", objection, Types.DATE)
                .param("basis", notice.delivery().basis()).param("feeDue", feeDue, Types.DATE).update();
    }

    /** @param day on which the objection came in */
    public void objected(Notice notice, LocalDate day) {
        database.sql("update services.notice set objected = :day where application = :application and number = :number")
                .param("day", day).param("application", notice.application()).param("number", notice.number()).update();
    }

    public Optional<Notice> latest(UUID application) {
        return database.sql(NOTICE + "where application = :application order by number desc limit 1")
                .param("application", application).query(DecisionNotices::notice).optional();
    }

    public Optional<Notice> find(UUID application, int number) {
        return database.sql(NOTICE + "where application = :application and number = :number")
                .param("application", application).param("number", number).query(DecisionNotices::notice).optional();
    }

    /** Those that were sent, the first one first. */
    public List<Notice> sent(UUID application) {
        return database.sql(NOTICE + "where application = :application and sent is not null order by number")
                .param("application", application).query(DecisionNotices::notice).list();
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        UUID approver = row.getObject("approver", UUID.class);
        Timestamp approved = row.getTimestamp("approved");
        return new Notice(row.getObject("application", UUID.class), row.getInt("number"),
                Decision.valueOf(row.getString("decision")), row.getString("subject"), row.getString("text"),
                new NoticeFee(new Money(row.getLong("fee")), row.getString("fee_basis"), row.getString("fee_deviation"),
                        row.getObject("assessment", Integer.class)), DeliveryWay.valueOf(row.getString("delivery")),
                row.getBoolean("remedy"), new Hand(row.getObject("author", UUID.class),
                        row.getObject("author_for", UUID.class), row.getString("author_name")),
                row.getTimestamp("prepared").toInstant(), approver == null ? null : new Hand(approver,
                        row.getObject("approver_for", UUID.class), row.getString("approver_name")),
                approved == null ? null : approved.toInstant(), row.getObject("document", UUID.class), row.getObject("sent", LocalDate.class),
                row.getObject("announced", LocalDate.class), row.getObject("objection", LocalDate.class),
                row.getObject("objected", LocalDate.class));
    }
}

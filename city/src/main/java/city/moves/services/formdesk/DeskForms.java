package city.moves.services.formdesk;

import city.moves.platform.identity.Actor;
import city.moves.services.Signature;
import city.moves.services.VersionState;
import city.moves.services.forms.FormVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of forms on their way from draft to publication. */
@Repository
class DeskForms {

    private static final int MOST = 100;
    private static final String FORM = """
            select id, service, number, title, state, valid_from, editor, editor_name, reviewer, reviewer_name, remark, brought,
                published, version
            from services.form_version
            """;

    private final JdbcClient database;
    private final Clock clock;

    DeskForms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The newest versions of the form of a service, newest first. */
    List<DeskForm> of(String service) {
        return database.sql(FORM + "where service = :service order by number desc limit :most").param("service", service)
                .param("most", MOST).query(DeskForms::form).list();
    }

    Optional<DeskForm> find(String service, int number) {
        return database.sql(FORM + "where service = :service and number = :number").param("service", service)
                .param("number", number).query(DeskForms::form).optional();
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<DeskForm> forChange(String service, int number) {
        return database.sql(FORM + "where service = :service and number = :number for update").param("service", service)
                .param("number", number).query(DeskForms::form).optional();
    }

    /** The version before this one, whatever became of it. */
    Optional<DeskForm> before(DeskForm form) {
        return database.sql(FORM + "where service = :service and number < :number order by number desc limit 1")
                .param("service", form.service()).param("number", form.number()).query(DeskForms::form).optional();
    }

    void write(UUID id, String title, FormVersions.Source source, Signature editor) {
        database.sql("""
                update services.form_version set title = :title, rules = cast(:rules as jsonb), wording = cast(:wording as jsonb),
                    editor = :editor, editor_name = :name, brought = :at, version = version + 1
                where id = :id
                """).param("id", id).param("title", title).param("rules", source.rules()).param("wording", source.wording())
                .param("editor", editor.account()).param("name", editor.name()).param("at", Timestamp.from(editor.at())).update();
    }

    void submit(UUID id) {
        database.sql("""
                update services.form_version set submitted = :now, remark = '', version = version + 1 where id = :id
                """).param("id", id).param("now", now()).update();
    }

    void sendBack(UUID id, String remark) {
        database.sql("""
                update services.form_version set submitted = null, remark = :remark, version = version + 1 where id = :id
                """).param("id", id).param("remark", remark).update();
    }

    void publish(UUID id, LocalDate from, Actor reviewer) {
        database.sql("""
                update services.form_version set published = :now, valid_from = :from, reviewer = :reviewer, reviewer_name = :name,
                    remark = '', version = version + 1
                where id = :id
                """).param("id", id).param("now", now()).param("from", from).param("reviewer", reviewer.account())
                .param("name", reviewer.displayName()).update();
    }

    void withdraw(UUID id, String why) {
        database.sql("""
                update services.form_version set withdrawn = :now, remark = :why, version = version + 1 where id = :id
                """).param("id", id).param("now", now()).param("why", why).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static DeskForm form(ResultSet row, int number) throws SQLException {
        Timestamp published = row.getTimestamp("published");
        return new DeskForm(row.getObject("id", UUID.class), row.getString("service"), row.getInt("number"),
                row.getString("title"), VersionState.valueOf(row.getString("state")), row.getObject("valid_from", LocalDate.class),
                signature(row, "editor", row.getTimestamp("brought")), signature(row, "reviewer", published),
                published == null ? null : published.toInstant(), row.getString("remark"), row.getTimestamp("brought").toInstant(), row.getInt("version"));
    }

    private static @Nullable Signature signature(ResultSet row, String who, @Nullable Timestamp at) throws SQLException {
        UUID account = row.getObject(who, UUID.class);
        return account == null || at == null ? null : new Signature(account, row.getString(who + "_name"), at.toInstant());
    }
}

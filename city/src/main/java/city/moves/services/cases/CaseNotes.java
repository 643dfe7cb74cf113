package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What clerks write for each other; no applicant reads it here. */
@Repository
class CaseNotes {

    private final JdbcClient database;
    private final Clock clock;

    CaseNotes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One of them. */
    record CaseNote(String name, String text, Instant at) {}

    void add(UUID application, String text, Actor actor) {
        database.sql("""
                insert into services.case_note (application, account, name, text, at) values (:id, :account, :name, :text, :now)
                """).param("id", application).param("account", actor.account()).param("name", Staff.name(actor))
                .param("text", text).param("now", Timestamp.from(clock.instant())).update();
    }

    List<CaseNote> of(UUID application) {
        return database.sql("select name, text, at from services.case_note where application = :id order by id")
                .param("id", application).query((row, _) -> new CaseNote(row.getString("name"), row.getString("text"),
                        row.getTimestamp("at").toInstant())).list();
    }
}

package city.moves.services.applications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applications whose receipt has still to be made. */
@Repository
class DueReceipts {

    private final JdbcClient database;
    private final Clock clock;

    DueReceipts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param tries so many times it went wrong */
    record DueReceipt(UUID application, int tries) {}

    void add(UUID application) {
        database.sql("insert into services.receipt_due (application, due) values (:application, :now)")
                .param("application", application).param("now", Timestamp.from(clock.instant())).update();
    }

    /** Those that waited longest. */
    List<DueReceipt> list(int most) {
        return database.sql("""
                select application, tries from services.receipt_due where due <= :now order by due, application limit :most
                """).param("now", Timestamp.from(clock.instant())).param("most", most).query(DueReceipt.class).list();
    }

    boolean isDue(UUID application) {
        return database.sql("select exists (select from services.receipt_due where application = :application)")
                .param("application", application).query(Boolean.class).single();
    }

    /** False if somebody else has made it meanwhile. */
    boolean settle(UUID application) {
        return database.sql("delete from services.receipt_due where application = :application")
                .param("application", application).update() > 0;
    }

    /** It went wrong once more, and is tried again after a while. */
    void postpone(UUID application, Duration pause) {
        database.sql("update services.receipt_due set tries = tries + 1, due = :due where application = :application")
                .param("application", application).param("due", Timestamp.from(clock.instant().plus(pause))).update();
    }
}

package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has read a case, when, and by which door. */
@Repository
class CaseReadings {

    private final JdbcClient database;
    private final Clock clock;

    CaseReadings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By what somebody looked at a case. */
    enum Door {
        PAGE,
        FILE,
        API
    }

    /** That somebody did. */
    record Reading(String name, Door door, Instant at) {}

    void add(UUID application, Door door, Actor actor) {
        database.sql("""
                insert into services.case_reading (application, account, name, door, at)
                values (:id, :account, :name, :door, :now)
                """).param("id", application).param("account", actor.account()).param("name", Staff.name(actor))
                .param("door", door.name()).param("now", Timestamp.from(clock.instant())).update();
    }

    /** The latest first. */
    List<Reading> of(UUID application, int most) {
        return database.sql("""
                select name, door, at from services.case_reading where application = :id order by id desc limit :most
                """).param("id", application).param("most", most).query((row, _) -> new Reading(row.getString("name"),
                Door.valueOf(row.getString("door")), row.getTimestamp("at").toInstant())).list();
    }
}

package city.moves.services.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which applications were taken in at the counter. */
@Repository
public class CounterIntakes {

    private static final String INTAKE = """
            select i.application, i.clerk, i.clerk_name, i.at, i.document, i.person, i.contact from services.counter_intake i
            """;

    private final JdbcClient database;
    private final Clock clock;

    CounterIntakes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A draft that a clerk may go on with. */
    record Open(CounterIntake intake, String title) {}

    /** Empty if people applied online. */
    public Optional<CounterIntake> of(UUID application) {
        return database.sql(INTAKE + "where i.application = :application").param("application", application)
                .query(CounterIntakes::intake).optional();
    }

    /** The drafts that a clerk began, the latest first. */
    List<Open> open(UUID clerk) {
        return database.sql("""
                select i.*, a.title from services.counter_intake i join services.application a on a.id = i.application
                where i.clerk = :clerk and a.stage = 'DRAFT' order by i.at desc limit 50
                """).param("clerk", clerk).query((row, index) -> new Open(intake(row, index), row.getString("title"))).list();
    }

    CounterIntake add(UUID application, CounterIntake.Begun begun, Doer clerk) {
        database.sql("""
                insert into services.counter_intake (application, clerk, clerk_name, at, document, person, contact)
                values (:application, :clerk, :name, :now, :document, :person, :contact)
                """).param("application", application).param("clerk", clerk.account()).param("name", clerk.name())
                .param("now", Timestamp.from(clock.instant())).param("document", begun.document().name())
                .param("person", begun.person()).param("contact", begun.contact()).update();
        return of(application).orElseThrow();
    }

    private static CounterIntake intake(ResultSet row, int index) throws SQLException {
        return new CounterIntake(row.getObject("application", UUID.class), row.getObject("clerk", UUID.class), row.getString("clerk_name"),
                row.getTimestamp("at").toInstant(), CounterIntake.Document.valueOf(row.getString("document")), row.getString("person"),
                row.getString("contact"));
    }
}

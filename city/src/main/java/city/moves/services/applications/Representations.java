package city.moves.services.applications;

import city.moves.platform.web.Formats;
import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who acts for whom in applications. */
@Repository
public class Representations {

    /** Of the file that shows by what right somebody acts: it answers no question of a form. */
    static final String PROOF = "vertretung";

    private final JdbcClient database;
    private final Clock clock;

    Representations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Representation> of(UUID application) {
        return database.sql("select kind, account, name, mandate, proof from services.representation where application = :id")
                .param("id", application).query((row, _) -> new Representation(
                        row.getString("kind") == null ? null : Representation.Kind.valueOf(row.getString("kind")),
                        row.getObject("account", UUID.class), row.getString("name"), row.getObject("mandate", UUID.class),
                        row.getObject("proof", UUID.class))).optional();
    }

    void keep(UUID application, Representation acting) {
        database.sql("""
                insert into services.representation (application, kind, account, name, mandate, proof)
                values (:id, :kind, :account, :name, :mandate, :proof)
                on conflict (application) do update set kind = excluded.kind, account = excluded.account, name = excluded.name,
                    mandate = excluded.mandate, proof = excluded.proof
                """).param("id", application).param("kind", acting.kind() == null ? null : acting.kind().name(), Types.VARCHAR)
                .param("account", acting.account(), Types.OTHER).param("name", acting.name())
                .param("mandate", acting.mandate(), Types.OTHER).param("proof", acting.proof(), Types.OTHER).update();
    }

    void remove(UUID application) {
        database.sql("delete from services.representation where application = :id").param("id", application).update();
    }

    /** Who hears of an application beside its applicant: who acts by a mandate that holds today. */
    public Optional<UUID> alsoTold(UUID application) {
        return database.sql("""
                select m.holder from services.representation r join services.mandate m on m.id = r.mandate
                where r.application = :id and m.ended is null and m.until >= :today
                """).param("id", application)
                .param("today", Date.valueOf(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME))).query(UUID.class).optional();
    }
}

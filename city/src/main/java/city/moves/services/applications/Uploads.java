package city.moves.services.applications;

import city.moves.platform.files.HeldFile;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of applications. */
@Repository
class Uploads {

    private final JdbcClient database;
    private final Clock clock;

    Uploads(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Upload add(UUID application, String place, HeldFile file) {
        return database.sql("""
                insert into services.upload (application, place, file, name, type, size, at)
                values (:application, :place, :file, :name, :type, :size, :now)
                returning id, place, file, name, type, size
                """).param("application", application).param("place", place).param("file", file.id())
                .param("name", file.name()).param("type", file.type()).param("size", file.size())
                .param("now", Timestamp.from(clock.instant())).query(Upload.class).single();
    }

    List<Upload> of(UUID application) {
        return database.sql("""
                select id, place, file, name, type, size from services.upload where application = :id order by id
                """).param("id", application).query(Upload.class).list();
    }

    Optional<Upload> find(UUID application, UUID id) {
        return database.sql("""
                select id, place, file, name, type, size from services.upload
                where application = :application and id = :id
                """).param("application", application).param("id", id).query(Upload.class).optional();
    }

    void remove(UUID id) {
        database.sql("delete from services.upload where id = :id").param("id", id).update();
    }
}

package city.moves.services.applications;

import city.moves.platform.files.FileState;
import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of applications. */
@Repository
public class Uploads {

    private static final String UPLOAD = "select id, place, file, name, type, size, message from services.upload ";

    private final JdbcClient database;
    private final FileStore files;
    private final Clock clock;

    Uploads(JdbcClient database, FileStore files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    private record Row(UUID id, String place, UUID file, String name, String type, long size, @Nullable UUID message) {

        /** What nobody knows of any more nobody is given. */
        Upload with(FileState state) {
            return new Upload(id, place, file, name, type, size, message, state);
        }
    }

    Upload add(UUID application, String place, HeldFile file) {
        return add(application, place, null, file);
    }

    /** One that came with a message. */
    Upload add(UUID application, UUID message, HeldFile file) {
        return add(application, "message", message, file);
    }

    private Upload add(UUID application, String place, @Nullable UUID message, HeldFile file) {
        return database.sql("""
                insert into services.upload (application, place, message, file, name, type, size, at)
                values (:application, :place, :message, :file, :name, :type, :size, :now)
                returning id, place, file, name, type, size, message
                """).param("application", application).param("place", place).param("message", message, Types.OTHER)
                .param("file", file.id())
                .param("name", file.name()).param("type", file.type()).param("size", file.size())
                .param("now", Timestamp.from(clock.instant())).query(Row.class).single().with(file.state());
    }

    public List<Upload> of(UUID application) {
        return known(database.sql(UPLOAD + "where application = :id order by id").param("id", application)
                .query(Row.class).list());
    }

    /** By the answer that names them. */
    Map<String, Upload> byAnswer(UUID application) {
        return of(application).stream().collect(Collectors.toMap(upload -> upload.id().toString(), Function.identity()));
    }

    public Optional<Upload> find(UUID application, UUID id) {
        return known(database.sql(UPLOAD + "where application = :application and id = :id")
                .param("application", application).param("id", id).query(Row.class).list()).stream().findFirst();
    }

    private List<Upload> known(List<Row> rows) {
        Map<UUID, FileState> states = files.states(rows.stream().map(Row::file).toList());
        return rows.stream().map(row -> row.with(states.getOrDefault(row.file(), FileState.UNSCANNABLE))).toList();
    }

    void remove(UUID id) {
        database.sql("delete from services.upload where id = :id").param("id", id).update();
    }
}

package city.moves.services.documents;

import city.moves.platform.files.HeldFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The finished documents of applications. */
@Repository
public class KeptDocuments {

    private static final String COLUMNS = "id, application, kind, name, file, hash, size, made";
    private static final String DOCUMENT = "select " + COLUMNS + " from services.document ";

    private final JdbcClient database;
    private final Clock clock;

    KeptDocuments(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order of their making. */
    public List<Document> of(UUID application) {
        return database.sql(DOCUMENT + "where application = :application order by id").param("application", application)
                .query(KeptDocuments::document).list();
    }

    public Optional<Document> find(UUID application, UUID id) {
        return database.sql(DOCUMENT + "where application = :application and id = :id").param("application", application)
                .param("id", id).query(KeptDocuments::document).optional();
    }

    Document add(UUID application, DocumentKind kind, HeldFile file) {
        return database.sql("""
                insert into services.document (application, kind, name, file, hash, size, made)
                values (:application, :kind, :name, :file, :hash, :size, :now)
                returning\s""" + COLUMNS).param("application", application).param("kind", kind.name())
                .param("name", file.name()).param("file", file.id()).param("hash", file.hash())
                .param("size", file.size()).param("now", Timestamp.from(clock.instant()))
                .query(KeptDocuments::document).single();
    }

    void remove(UUID id) {
        database.sql("delete from services.document where id = :id").param("id", id).update();
    }

    private static Document document(ResultSet row, int index) throws SQLException {
        return new Document(row.getObject("id", UUID.class), row.getObject("application", UUID.class),
                DocumentKind.valueOf(row.getString("kind")), row.getString("name"), row.getObject("file", UUID.class),
                row.getString("hash"), row.getLong("size"), row.getTimestamp("made").toInstant());
    }
}

package city.moves.platform.backup;

import city.moves.platform.audit.AuditVerification;
import city.moves.platform.audit.ChainVerdict;
import city.moves.platform.database.CannotStart;
import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.database.Migration;
import city.moves.platform.database.Migrations;
import city.moves.platform.database.RestoreMark;
import city.moves.platform.operations.AfterRestore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a city back into an empty database. From the first change to the last a mark stands in the database: a restore
 * that fails takes everything away again, and one that was killed is known as such and may be repeated.
 */
public final class Restoring {

    /**
     * What was brought back.
     *
     * @param brokenChain of the trail of deeds, as it was saved; empty if all are whole
     */
    public record Restored(int tables, long rows, long documents, long deeds, Optional<String> brokenChain) {}

    /** Held as long as a restore is at work, so that a second one does not take the first for a broken one. */
    private static final long LOCK = 0x6d6f766573L;

    private final DatabaseAccess access;
    private final DataSource database;
    private final DocumentsFolder documents;

    /** For an empty database and the place of the folder of documents. */
    public Restoring(DatabaseAccess access, Path documents) {
        this.access = access;
        this.database = access.dataSource();
        this.documents = new DocumentsFolder(documents);
    }

    /** The city is whole afterwards, or the database as empty as before. */
    public Restored restore(BackupFile backup) {
        try (Connection guard = access.connect()) {
            lock(guard);
            refuseContent();
            try {
                bringBack(backup);
            } catch (IOException | SQLException | RuntimeException failure) {
                emptyAfter(failure);
                throw new CannotStart("The restore failed and the database is empty again: " + failure.getMessage(),
                        failure);
            }
            return verified(backup);
        } catch (SQLException failure) {
            throw new CannotStart("The database " + access + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private void lock(Connection guard) {
        boolean free = JdbcClient.create(new SingleConnectionDataSource(guard, true))
                .sql("select pg_try_advisory_lock(:lock)").param("lock", LOCK).query(Boolean.class).single();
        if (!free) {
            throw new CannotStart("Another restore is at work in the database " + access + ".");
        }
    }

    /** What a broken restore has left is its own and goes; everything else is somebody's. */
    private void refuseContent() {
        if (RestoreMark.isIn(database)) {
            empty();
        }
        Catalogue catalogue = new Catalogue(JdbcClient.create(database));
        catalogue.firstContent().ifPresent(content -> {
            throw new CannotStart("The database " + access + " is not empty, it holds " + content
                    + "; a restore needs an empty one, or a new data folder.");
        });
        documents.refuseContent();
    }

    private void bringBack(BackupFile backup) throws IOException, SQLException {
        Manifest manifest = backup.manifest();
        RestoreMark.put(database);
        Migrations.migrateTo(manifest.lastVersions(), database);
        refuseOtherMigrations(manifest);
        new Filling(access, backup).fill();
        documents.fill(backup);
        Migrations.migrateRest(database);
        settle();
        documents.takePlace();
        RestoreMark.remove(database);
        JdbcClient.create(database).sql("analyze").update();
    }

    private void settle() {
        JdbcClient jdbc = JdbcClient.create(database);
        List<AfterRestore> parts = SpringFactoriesLoader.forDefaultResourceLocation().load(AfterRestore.class);
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(_ -> parts.forEach(part -> part.settle(jdbc)));
    }

    /** The same number with another text is another migration. */
    private void refuseOtherMigrations(Manifest manifest) {
        Set<Migration> saved = Set.copyOf(manifest.migrations());
        Migrations.applied(database).stream().filter(migration -> !saved.contains(migration)).findFirst()
                .ifPresent(other -> {
                    throw new CannotStart("the migration " + other.name() + " is another one than that of the backup, "
                            + "which build " + manifest.build() + " has made.");
                });
    }

    private void empty() {
        JdbcClient jdbc = JdbcClient.create(database);
        List<String> schemas = new Catalogue(jdbc).allSchemas();
        schemas.stream().filter(schema -> !schema.equals(RestoreMark.SCHEMA)).forEach(schema ->
                jdbc.sql("drop schema " + Names.quoted(schema) + " cascade").update());
        documents.empty();
        if (schemas.contains(RestoreMark.SCHEMA)) {
            RestoreMark.remove(database);
        }
    }

    /** If even that fails, the mark stays and says what the database is. */
    private void emptyAfter(Exception cause) {
        try {
            empty();
        } catch (DataAccessException unreachable) {
            throw new CannotStart("The restore failed: " + cause.getMessage() + " The database could not be emptied: "
                    + unreachable.getMessage() + " Repeat the restore.", cause);
        }
    }

    private Restored verified(BackupFile backup) {
        Manifest manifest = backup.manifest();
        List<ChainVerdict> verdicts = AuditVerification.of(database).verify();
        return new Restored(manifest.tables().size(), manifest.rows(), manifest.documents().files(),
                verdicts.stream().mapToLong(ChainVerdict::entries).sum(),
                verdicts.stream().filter(verdict -> !verdict.whole()).map(ChainVerdict::module).findFirst());
    }
}

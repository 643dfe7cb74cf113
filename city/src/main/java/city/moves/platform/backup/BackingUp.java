package city.moves.platform.backup;

import city.moves.platform.backup.Catalogue.Table;
import city.moves.platform.backup.Manifest.DocumentsPart;
import city.moves.platform.backup.Manifest.Part;
import city.moves.platform.backup.Manifest.TablePart;
import city.moves.platform.database.CannotStart;
import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.database.Migration;
import city.moves.platform.database.Migrations;
import city.moves.platform.database.RestoreMark;
import city.moves.platform.operations.FleetingTables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes all tables of one moment and the documents into one file, while the city goes on working. */
public final class BackingUp {

    /**
     * What was saved.
     *
     * @param size of the file in bytes
     */
    public record Saved(int tables, long rows, long documents, long size) {}

    static final String README = "README.txt";
    static final String MANIFEST = "manifest.json";
    static final String END = "end";
    static final String DOCUMENTS = "files.tar";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String STORY = """
            A backup of MoveS, format %d. It is brought back by: ./moves restore FILE

            tables/<schema>.<table>.csv  the rows: UTF-8, a heading, commas; nothing between two commas is NULL, "" is
                                         an empty text; times in UTC, bytes as hexadecimal digits after \\x
            files.tar                    the documents
            manifest.json                what belongs to it, with SHA-256 of each part
            end                          SHA-256 of manifest.json; without it the backup is not whole
            """.formatted(Manifest.FORMAT);

    private final DatabaseAccess database;
    private final Path documents;

    /** For a city's database and its folder of documents. */
    public BackingUp(DatabaseAccess database, Path documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Leaves either a whole backup or no file. */
    public Saved save(Path target) {
        try (Connection connection = database.connect(); BackupWriter writer = BackupWriter.to(target)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Manifest manifest = write(connection, writer);
            String text = JSON.writeValueAsString(manifest);
            writer.write(MANIFEST, text);
            writer.write(END, Hashes.sha256(text));
            return new Saved(manifest.tables().size(), manifest.rows(), manifest.documents().files(), writer.complete());
        } catch (SQLException failure) {
            throw new CannotStart("The database " + database + " cannot be saved: " + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new CannotStart("The backup " + target + " cannot be written: " + failure.getMessage() + ".", failure);
        }
    }

    private Manifest write(Connection connection, BackupWriter writer) throws SQLException, IOException {
        DataSource snapshot = new SingleConnectionDataSource(connection, true);
        JdbcClient jdbc = JdbcClient.create(snapshot);
        RestoreMark.refuse(snapshot);
        List<Migration> migrations = Migrations.applied(snapshot);
        if (migrations.isEmpty()) {
            throw new CannotStart("The database " + database + " holds no city yet; there is nothing to save.");
        }
        Catalogue catalogue = new Catalogue(jdbc);
        List<Table> tables = catalogue.tables();
        prepare(jdbc, tables);
        writer.write(README, STORY);
        Set<String> leftOut = leftOut();
        List<TablePart> parts = new ArrayList<>();
        for (Table table : tables) {
            if (!leftOut.contains(table.name())) {
                parts.add(copy(table, connection, writer));
            }
        }
        DocumentsPart tape = copyDocuments(writer);
        return new Manifest(Manifest.FORMAT, Build.version(), Instant.now().toString(),
                connection.getMetaData().getDatabaseProductVersion(), migrations, parts, catalogue.sequences(),
                leftOut.stream().sorted().toList(), tape);
    }

    /** The same rows give the same text in every cluster, and no migration of another node comes in between. */
    private static void prepare(JdbcClient jdbc, List<Table> tables) {
        jdbc.sql(tables.stream().map(Table::quoted)
                .collect(Collectors.joining(", ", "lock table ", " in access share mode"))).update();
        jdbc.sql("""
                set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
                set local extra_float_digits = 1; set local bytea_output = 'hex';
                set local synchronize_seqscans = off; set local max_parallel_workers_per_gather = 0
                """).update();
    }

    private static Set<String> leftOut() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(FleetingTables.class).stream()
                .flatMap(part -> part.tables().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static TablePart copy(Table table, Connection connection, BackupWriter writer) throws IOException {
        AtomicLong rows = new AtomicLong();
        Part part = writer.write("tables/" + table.name() + ".csv",
                out -> rows.set(copyOut(table, connection, out)));
        return new TablePart(table.schema(), table.table(), table.columns(), rows.get(), part);
    }

    private static long copyOut(Table table, Connection connection, OutputStream out) throws IOException {
        try {
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            return copying.copyOut("copy (select " + Names.quoted(table.columns()) + " from " + table.quoted()
                    + ") to stdout (format csv, header true, encoding 'UTF8')", out);
        } catch (SQLException failure) {
            throw new IOException("table " + table.name() + ": " + failure.getMessage(), failure);
        }
    }

    private DocumentsPart copyDocuments(BackupWriter writer) throws IOException {
        AtomicLong files = new AtomicLong();
        Part part = writer.write(DOCUMENTS, out -> files.set(Documents.write(documents, out)));
        return new DocumentsPart(files.get(), part);
    }
}

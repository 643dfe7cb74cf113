package city.moves.platform.backup;

import city.moves.platform.backup.Catalogue.Reference;
import city.moves.platform.backup.Catalogue.Table;
import city.moves.platform.backup.Manifest.SequenceState;
import city.moves.platform.backup.Manifest.TablePart;
import city.moves.platform.database.CannotStart;
import city.moves.platform.database.DatabaseAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills the tables of a fresh schema in one transaction. Triggers rest, since what they did stands in the rows already;
 * references are taken away and proven as a whole at the end. A column that keeps the number of the writing transaction
 * gets that of this one: it is what wrote the row in this cluster, so every follower reads it.
 */
final class Filling {

    private final DatabaseAccess access;
    private final BackupFile backup;

    Filling(DatabaseAccess access, BackupFile backup) {
        this.access = access;
        this.backup = backup;
    }

    void fill() throws SQLException, IOException {
        try (Connection connection = access.connect()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            Catalogue catalogue = new Catalogue(jdbc);
            List<Table> tables = catalogue.tables();
            refuseOtherTables(tables);
            List<Reference> references = catalogue.references();

            tables.forEach(table -> jdbc.sql("alter table " + table.quoted() + " disable trigger user").update());
            references.forEach(reference ->
                    jdbc.sql("alter table " + reference.table() + " drop constraint " + reference.name()).update());
            jdbc.sql("truncate " + tables.stream().map(Table::quoted).collect(Collectors.joining(", "))).update();
            for (TablePart table : backup.manifest().tables()) {
                copyIn(table, connection);
            }
            setSequences(jdbc, catalogue);
            references.forEach(reference -> jdbc.sql("alter table " + reference.table() + " add constraint "
                    + reference.name() + " " + reference.definition()).update());
            tables.forEach(table -> jdbc.sql("alter table " + table.quoted() + " enable trigger user").update());
            connection.commit();
        }
    }

    private void refuseOtherTables(List<Table> tables) {
        Map<String, Table> here = tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
        for (TablePart saved : backup.manifest().tables()) {
            Table table = here.get(saved.name());
            if (table == null || !Set.copyOf(table.columns()).equals(Set.copyOf(saved.columns()))) {
                throw new CannotStart("the migrations of this build make " + (table == null ? "no table "
                        : "other columns for ") + saved.name() + ".");
            }
        }
    }

    private void copyIn(TablePart table, Connection connection) throws SQLException, IOException {
        try (ProvenStream content = backup.content(table.part())) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy "
                    + Names.quoted(table.schema(), table.table()) + " (" + Names.quoted(table.columns())
                    + ") from stdin (format csv, header match, encoding 'UTF8')", content, 1 << 16);
            if (rows != table.rows()) {
                throw new CannotStart("the table " + table.name() + " took " + rows + " rows of " + table.rows() + ".");
            }
        }
    }

    private void setSequences(JdbcClient jdbc, Catalogue catalogue) {
        Set<String> here = catalogue.sequences().stream().map(SequenceState::name).collect(Collectors.toSet());
        for (SequenceState saved : backup.manifest().sequences()) {
            if (!here.contains(saved.name())) {
                throw new CannotStart("the migrations of this build make no sequence " + saved.name() + ".");
            }
            jdbc.sql("select setval(:sequence::regclass, :value, :called)")
                    .param("sequence", Names.quoted(saved.schema(), saved.sequence()))
                    .param("value", saved.lastValue()).param("called", saved.called())
                    .query(Long.class).single();
        }
    }
}

package city.moves.platform.backup;

import city.moves.platform.backup.Manifest.SequenceState;
import city.moves.platform.database.Migrations;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the modules' schemas hold, as the database itself tells it. */
final class Catalogue {

    /**
     * A table of a module.
     *
     * @param columns with values of their own: neither generated nor the number of a transaction, which means
     *                something only in the cluster that gave it
     */
    record Table(String schema, String table, List<String> columns) {

        String name() {
            return schema + "." + table;
        }

        String quoted() {
            return Names.quoted(schema, table);
        }
    }

    /** A reference from one table to another. */
    record Reference(String table, String name, String definition) {}

    private final JdbcClient jdbc;
    private final List<String> schemas = List.copyOf(Migrations.schemas());

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Table> tables() {
        return jdbc.sql("""
                select n.nspname, c.relname, array_agg(a.attname order by a.attnum)
                    filter (where a.attgenerated = '' and a.atttypid <> 'xid8'::regtype) as columns
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where n.nspname in (:schemas) and c.relkind in ('r', 'p') and not c.relispartition
                group by n.nspname, c.relname order by n.nspname, c.relname
                """).param("schemas", schemas)
                .query((row, _) -> new Table(row.getString("nspname"), row.getString("relname"), texts(row)))
                .list();
    }

    private static List<String> texts(ResultSet row) throws java.sql.SQLException {
        return Arrays.asList((String[]) row.getArray("columns").getArray());
    }

    /** Sequences move without regard to transactions: read after the tables, they are never behind them. */
    List<SequenceState> sequences() {
        List<SequenceState> names = jdbc.sql("""
                select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in (:schemas) and c.relkind = 'S' order by n.nspname, c.relname
                """).param("schemas", schemas)
                .query((row, _) -> new SequenceState(row.getString("nspname"), row.getString("relname"), 0, false))
                .list();
        return names.stream().map(name -> jdbc.sql("select last_value, is_called from "
                        + Names.quoted(name.schema(), name.sequence()))
                .query((row, _) -> new SequenceState(name.schema(), name.sequence(), row.getLong("last_value"),
                        row.getBoolean("is_called")))
                .single()).toList();
    }

    List<Reference> references() {
        return jdbc.sql("""
                select conrelid::regclass::text as table, conname, pg_get_constraintdef(c.oid) as definition
                from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
                where c.contype = 'f' and c.conparentid = 0 and n.nspname in (:schemas)
                order by n.nspname, t.relname, conname
                """).param("schemas", schemas)
                .query((row, _) -> new Reference(row.getString("table"), Names.quoted(row.getString("conname")),
                        row.getString("definition")))
                .list();
    }

    /** Something that PostgreSQL does not bring along itself; empty if the database is empty. */
    Optional<String> firstContent() {
        return jdbc.sql("""
                select 'the schema ' || nspname from pg_namespace
                where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
                union all
                select 'the table public.' || relname from pg_class where relnamespace = 'public'::regnamespace
                    and relkind in ('r', 'p', 'v', 'm', 'f')
                order by 1 limit 1
                """).query(String.class).optional();
    }

    /** Every schema that PostgreSQL does not bring along itself. */
    List<String> allSchemas() {
        return jdbc.sql("""
                select nspname from pg_namespace
                where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1
                """).query(String.class).list();
    }
}

package city.moves.platform.backup;

import city.moves.platform.backup.Catalogue.Table;
import city.moves.platform.database.DatabaseAccess;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database holds, table by table, as numbers that do not depend on the order of rows. */
final class TableHashes {

    static final String REFERENCES = "references";
    static final String TRIGGERS = "triggers at work";

    private TableHashes() {}

    static Map<String, String> of(DatabaseAccess access) {
        JdbcClient jdbc = JdbcClient.create(access.dataSource());
        Catalogue catalogue = new Catalogue(jdbc);
        Map<String, String> hashes = new TreeMap<>();
        for (Table table : catalogue.tables()) {
            hashes.put(table.name(), jdbc.sql("select count(*) || ' rows, ' || coalesce(sum(hashtextextended(r::text, 0)"
                    + "::numeric), 0) from (select " + Names.quoted(table.columns()) + " from " + table.quoted()
                    + ") r").query(String.class).single());
        }
        catalogue.sequences().forEach(state -> hashes.put(state.name(), state.lastValue() + " " + state.called()));
        hashes.put(REFERENCES, String.valueOf(Set.copyOf(catalogue.references()).hashCode()));
        hashes.put(TRIGGERS, jdbc.sql("""
                select count(*) from pg_trigger where not tgisinternal and tgenabled = 'O'
                """).query(String.class).single());
        return hashes;
    }
}

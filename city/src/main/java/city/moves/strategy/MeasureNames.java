package city.moves.strategy;

import city.moves.platform.web.Option;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures by name, for pages that speak of others than their own. */
@Repository
class MeasureNames {

    private static final int MOST_OPTIONS = 1000;

    private final JdbcClient database;

    MeasureNames(JdbcClient database) {
        this.database = database;
    }

    /** Keys and titles, for naming what a measure waits for. */
    Map<String, String> titles(Collection<String> keys) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            database.sql("select key, title from strategy.measure where key = any(:keys)")
                    .param("keys", keys.toArray(String[]::new))
                    .query((row, _) -> titles.put(row.getString("key"), row.getString("title"))).list();
        }
        return titles;
    }

    /** Measures to choose from, by title. */
    List<Option> options() {
        return database.sql("""
                select key, title from strategy.measure order by title collate "de-x-icu", id limit :limit
                """).param("limit", MOST_OPTIONS)
                .query((row, _) -> Option.of(row.getString("key"), row.getString("title"))).list();
    }

    /** Keys of the measures that wait for this one. */
    List<String> successors(String key) {
        return database.sql("""
                select s.key from strategy.dependency d
                join strategy.measure p on p.id = d.predecessor
                join strategy.measure s on s.id = d.successor
                where p.key = :key order by s.key
                """).param("key", key).query(String.class).list();
    }
}

package city.moves.strategy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sources tell of the strategy's way, and the tasks that they name. */
@Repository
class Chronicle {

    private final JdbcClient database;

    Chronicle(JdbcClient database) {
        this.database = database;
    }

    List<ChronicleEntry> all() {
        return database.sql("""
                select position, year, moment, moment_en, text, text_en, source from strategy.chronicle
                order by position limit 1000
                """).query((row, _) -> new ChronicleEntry(row.getInt("position"), row.getInt("year"),
                        row.getString("moment"), row.getString("moment_en"), row.getString("text"),
                        row.getString("text_en"), row.getString("source"))).list();
    }

    List<Task> tasks(int field) {
        return database.sql("""
                select field, title, title_en, source from strategy.task where field = :field
                order by title collate "de-x-icu"
                """).param("field", field).query((row, _) -> new Task(row.getInt("field"), row.getString("title"),
                        row.getString("title_en"), row.getString("source"))).list();
    }

    void put(ChronicleEntry entry) {
        database.sql("""
                insert into strategy.chronicle (position, year, moment, moment_en, text, text_en, source)
                values (:position, :year, :moment, :momentEn, :text, :textEn, :source)
                on conflict (position) do update set year = :year, moment = :moment, moment_en = :momentEn,
                    text = :text, text_en = :textEn, source = :source
                """).param("position", entry.position()).param("year", entry.year())
                .param("moment", entry.moment()).param("momentEn", entry.momentEnglish())
                .param("text", entry.text()).param("textEn", entry.textEnglish())
                .param("source", entry.source()).update();
    }

    void put(Task task) {
        database.sql("""
                insert into strategy.task (field, title, title_en, source) values (:field, :title, :titleEn, :source)
                on conflict (field, title) do update set title_en = :titleEn, source = :source
                """).param("field", task.field()).param("title", task.title()).param("titleEn", task.titleEnglish())
                .param("source", task.source()).update();
    }
}

package city.moves.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The upper levels of the strategy: frame, goals, fields of action, bundles, and the sources that name them. */
@Repository
class Tree {

    private final JdbcClient database;

    Tree(JdbcClient database) {
        this.database = database;
    }

    Optional<Frame> frame() {
        return database.sql("select name, vision, mission, source from strategy.frame")
                .query((row, _) -> new Frame(row.getString("name"), row.getString("vision"),
                        row.getString("mission"), row.getString("source"))).optional();
    }

    List<StrategicGoal> goals() {
        return database.sql("select key, title, provenance, origin from strategy.goal order by position")
                .query((row, _) -> new StrategicGoal(row.getString("key"), row.getString("title"),
                        Origin.of(row.getString("provenance"), row.getString("origin")))).list();
    }

    List<FieldOfAction> fields() {
        return database.sql("""
                select f.number, f.title, f.title_en, f.source, s.year
                from strategy.field_of_action f join strategy.source s on s.key = f.source order by f.number
                """).query((row, _) -> new FieldOfAction(row.getInt("number"), row.getString("title"),
                        row.getString("title_en"), Origin.fact(row.getString("source"), row.getInt("year")))).list();
    }

    List<Bundle> bundles() {
        return database.sql("""
                select key, field, title, provenance, origin from strategy.bundle order by field, position, key
                """).query((row, _) -> new Bundle(row.getString("key"), row.getInt("field"), row.getString("title"),
                        Origin.of(row.getString("provenance"), row.getString("origin")))).list();
    }

    Map<String, Integer> fieldsByBundle() {
        Map<String, Integer> fields = new HashMap<>();
        database.sql("select key, field from strategy.bundle")
                .query((row, _) -> fields.put(row.getString("key"), row.getInt("field"))).list();
        return fields;
    }

    List<Source> sources() {
        return database.sql("select key, title, year, position from strategy.source order by position")
                .query((row, _) -> new Source(row.getString("key"), row.getString("title"), row.getInt("year"),
                        row.getInt("position"))).list();
    }

    void put(Frame frame) {
        database.sql("""
                insert into strategy.frame (name, vision, mission, source) values (:name, :vision, :mission, :source)
                on conflict (id) do update set name = :name, vision = :vision, mission = :mission, source = :source
                """).param("name", frame.name()).param("vision", frame.vision()).param("mission", frame.mission())
                .param("source", frame.source()).update();
    }

    void put(StrategicGoal goal, int position) {
        database.sql("""
                insert into strategy.goal (key, title, position, provenance, origin)
                values (:key, :title, :position, :provenance, :origin)
                on conflict (key) do update set title = :title, position = :position
                """).param("key", goal.key()).param("title", goal.title()).param("position", position)
                .param("provenance", goal.origin().kind().name()).param("origin", goal.origin().detail()).update();
    }

    void put(FieldOfAction field) {
        database.sql("""
                insert into strategy.field_of_action (number, title, title_en, source)
                values (:number, :title, :english, :source)
                on conflict (number) do update set title = :title, title_en = :english, source = :source
                """).param("number", field.number()).param("title", field.title())
                .param("english", field.titleEnglish()).param("source", field.origin().source()).update();
    }

    void put(Bundle bundle, int position) {
        database.sql("""
                insert into strategy.bundle (key, field, title, position, provenance, origin)
                values (:key, :field, :title, :position, :provenance, :origin)
                on conflict (key) do update set field = :field, title = :title, position = :position
                """).param("key", bundle.key()).param("field", bundle.field()).param("title", bundle.title())
                .param("position", position).param("provenance", bundle.origin().kind().name())
                .param("origin", bundle.origin().detail()).update();
    }

    void put(Source source) {
        database.sql("""
                insert into strategy.source (key, title, year, position) values (:key, :title, :year, :position)
                on conflict (key) do update set title = :title, year = :year, position = :position
                """).param("key", source.key()).param("title", source.title()).param("year", source.year())
                .param("position", source.number()).update();
    }
}

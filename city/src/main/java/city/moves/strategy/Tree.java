package city.moves.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The upper levels of the strategy: frame, goals, fields of action, bundles, and the sources that name them. */
@Repository
class Tree {

    private final JdbcClient database;
    private final JsonMapper mapper;

    Tree(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Frame, goals, fields and sources in one question. */
    TreeTop top() {
        return database.sql("""
                select (select row_to_json(f) from strategy.frame f) as frame,
                    (select coalesce(json_agg(g order by g.position), '[]') from strategy.goal g) as goals,
                    (select coalesce(json_agg(x order by x.number), '[]') from (
                        select f.number, f.title, f.title_en, f.source, s.year
                        from strategy.field_of_action f join strategy.source s on s.key = f.source) x) as fields,
                    (select coalesce(json_agg(s order by s.position), '[]') from strategy.source s) as sources
                """).query((row, _) -> new TreeTop(frame(row.getString("frame")), goals(row.getString("goals")),
                        fields(row.getString("fields")), sources(row.getString("sources")))).single();
    }

    private @Nullable Frame frame(@Nullable String json) {
        if (json == null) {
            return null;
        }
        JsonNode frame = mapper.readTree(json);
        return new Frame(frame.get("name").asString(), frame.get("vision").asString(),
                frame.get("mission").asString(), frame.get("source").asString());
    }

    private List<StrategicGoal> goals(String json) {
        return mapper.readTree(json).valueStream().map(goal -> new StrategicGoal(goal.get("key").asString(),
                goal.get("title").asString(),
                Origin.of(goal.get("provenance").asString(), goal.get("origin").asString()))).toList();
    }

    private List<FieldOfAction> fields(String json) {
        return mapper.readTree(json).valueStream().map(field -> new FieldOfAction(field.get("number").asInt(),
                field.get("title").asString(), field.get("title_en").asString(),
                Origin.fact(field.get("source").asString(), field.get("year").asInt()))).toList();
    }

    private List<Source> sources(String json) {
        return mapper.readTree(json).valueStream().map(source -> new Source(source.get("key").asString(),
                source.get("title").asString(), source.get("year").isNull() ? null : source.get("year").asInt(),
                source.get("position").asInt())).toList();
    }

    Optional<Frame> frame() {
        return database.sql("select name, vision, mission, source from strategy.frame")
                .query((row, _) -> new Frame(row.getString("name"), row.getString("vision"),
                        row.getString("mission"), row.getString("source"))).optional();
    }

    List<FieldOfAction> fields() {
        return database.sql("""
                select f.number, f.title, f.title_en, f.source, s.year
                from strategy.field_of_action f join strategy.source s on s.key = f.source order by f.number
                """).query(Tree::field).list();
    }

    private static FieldOfAction field(ResultSet row, int number) throws SQLException {
        return new FieldOfAction(row.getInt("number"), row.getString("title"), row.getString("title_en"),
                Origin.fact(row.getString("source"), row.getInt("year")));
    }

    List<Bundle> bundles() {
        return database.sql("""
                select key, field, title, provenance, origin from strategy.bundle order by field, position, key
                """).query((row, _) -> new Bundle(row.getString("key"), row.getInt("field"), row.getString("title"),
                        Origin.of(row.getString("provenance"), row.getString("origin")))).list();
    }

    /** The fields, and which of them a bundle belongs to, in one question. */
    Branches branches() {
        Map<String, Integer> byBundle = new HashMap<>();
        List<FieldOfAction> fields = database.sql("""
                select f.number, f.title, f.title_en, f.source, s.year,
                    array(select b.key from strategy.bundle b where b.field = f.number) as bundles
                from strategy.field_of_action f join strategy.source s on s.key = f.source order by f.number
                """).query((row, number) -> {
                    for (String bundle : (String[]) row.getArray("bundles").getArray()) {
                        byBundle.put(bundle, row.getInt("number"));
                    }
                    return field(row, number);
                }).list();
        return new Branches(fields, byBundle);
    }

    Map<String, Integer> fieldsByBundle() {
        Map<String, Integer> fields = new HashMap<>();
        database.sql("select key, field from strategy.bundle")
                .query((row, _) -> fields.put(row.getString("key"), row.getInt("field"))).list();
        return fields;
    }

    List<Source> sources() {
        return database.sql("select key, title, year, position from strategy.source order by position")
                .query((row, _) -> new Source(row.getString("key"), row.getString("title"),
                        row.getObject("year", Integer.class), row.getInt("position"))).list();
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

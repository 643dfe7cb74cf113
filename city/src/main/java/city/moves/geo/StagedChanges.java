package city.moves.geo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What staged features would change in a layer, and what they would undo that somebody edited since the last intake. */
@Repository
class StagedChanges {

    private static final String DIFFERS = "(f.geom, f.stored, f.props, f.valid_from, f.valid_until)"
            + " is distinct from (s.geom, s.stored, s.props, s.valid_from, s.valid_until)";
    private static final String BOTH =
            " from geo.feature f join staged_feature s on s.id = f.id where f.layer = :layer and " + DIFFERS;
    private static final String GONE = " from geo.feature f where f.layer = :layer"
            + " and not exists (select from staged_feature s where s.id = f.id)";
    private static final String NEW = " from staged_feature s where not exists (select from geo.feature f"
            + " where f.layer = :layer and f.id = s.id)";

    private final JdbcClient database;

    StagedChanges(JdbcClient database) {
        this.database = database;
    }

    Difference count(int layer) {
        return new Difference(count("select count(*)" + NEW, layer), count("select count(*)" + BOTH, layer),
                count("select count(*)" + GONE, layer));
    }

    private long count(String sql, int layer) {
        return database.sql(sql).param("layer", layer).query(Long.class).single();
    }

    /** Some of each kind, by id. */
    List<Preview.Example> examples(int layer, int most) {
        return database.sql("(select s.id, null::jsonb as before, s.props as after, false as moved" + NEW
                        + " order by s.id limit :most) union all (select f.id, f.props, s.props,"
                        + " f.geom is distinct from s.geom" + BOTH + " order by f.id limit :most)"
                        + " union all (select f.id, f.props, null, false" + GONE + " order by f.id limit :most)")
                .params(Map.of("layer", layer, "most", most)).query(StagedChanges::change).list();
    }

    private static Preview.Example change(ResultSet row, int index) throws SQLException {
        return new Preview.Example(row.getString("id"), row.getString("before"), row.getString("after"),
                row.getBoolean("moved"));
    }

    /** Finds out what was edited; gives how many there are. Nothing counts as edited before the first intake. */
    long findEdited(int layer) {
        database.sql("drop table if exists edited_feature").update();
        database.sql("""
                create temporary table edited_feature on commit drop as
                with latest as (
                    select distinct on (feature) feature, id, kind, intake, name, changed from geo.feature_version
                    where layer = %1$d order by feature, version desc
                )
                select l.id, l.name, l.changed from latest l
                    left join staged_feature s on s.id = l.id
                    left join geo.feature f on f.layer = %1$d and f.id = l.id
                where l.intake is null
                    and exists (select from geo.feature_version v where v.layer = %1$d and v.intake is not null)
                    and case when l.kind = 'DELETED' then f.id is null and s.id is not null
                        else f.number = l.feature and (s.id is null or %2$s) end
                """.formatted(layer, DIFFERS)).update();
        return database.sql("select count(*) from edited_feature").query(Long.class).single();
    }

    List<Preview.Edition> edited(int most) {
        return database.sql("select id, name, changed from edited_feature order by id limit :most").param("most", most)
                .query((row, _) -> new Preview.Edition(row.getString("id"), row.getString("name"),
                        row.getTimestamp("changed").toInstant())).list();
    }

    /** Puts what was edited in the place of what is staged for it. */
    void keepEdited(int layer) {
        database.sql("delete from staged_feature s using edited_feature e where e.id = s.id").update();
        database.sql("""
                insert into staged_feature (id, geom, stored, bounds, bounds_east, props, valid_from, valid_until)
                select f.id, f.geom, f.stored, f.bounds, f.bounds_east, f.props, f.valid_from, f.valid_until
                from geo.feature f join edited_feature e on e.id = f.id where f.layer = :layer
                """).param("layer", layer).update();
    }
}

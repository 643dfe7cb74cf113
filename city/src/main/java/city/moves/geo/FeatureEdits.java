package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes single features, and with each change its history and what followers read. */
@Repository
class FeatureEdits {

    private static final String TOUCHED = " returning layer, number, version, id, geom, stored, props, changed)";
    private static final String KEPT = """
            , remembered as (
                insert into geo.feature_version
                    (layer, feature, version, id, kind, geom, stored, props, changed, account, name, reason)
                select layer, number, version, id, :kind, geom, stored, props, :now, :account, :name, :reason
                from touched
            ), told as (
                insert into geo.change (layer, feature, id, version, kind, at)
                select layer, number, id, version, :kind, :now from touched
            )
            select number, id, geom, null::bytea as stored, props, version, changed from touched
            """;

    private final JdbcClient database;
    private final Clock clock;

    FeatureEdits(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A feature with what its layer's extent hangs on. */
    record Present(long number, int version, List<Box> boxes, TimeSpan time) {}

    /** A feature as it was after a change. */
    record Past(long number, int latest, byte @Nullable [] geometry, byte @Nullable [] stored, String properties) {}

    Optional<Present> find(Layer layer, String id) {
        return database.sql("""
                select number, version, bounds[1][0] as west, bounds[1][1] as south, bounds[0][0] as east,
                    bounds[0][1] as north, bounds_east[1][0] as west2, bounds_east[1][1] as south2,
                    bounds_east[0][0] as east2, bounds_east[0][1] as north2, valid_from, valid_until
                from geo.feature where layer = :layer and id = :id
                """.replaceAll("(bounds\\w*)\\[(\\d)\\]\\[(\\d)\\]", "(($1)[$2])[$3]"))
                .param("layer", layer.number()).param("id", id).query(FeatureEdits::present).optional();
    }

    private static Present present(ResultSet row, int index) throws SQLException {
        List<Box> boxes = new ArrayList<>();
        for (String side : List.of("", "2")) {
            double west = row.getDouble("west" + side);
            if (!row.wasNull()) {
                boxes.add(new Box(west, row.getDouble("south" + side), row.getDouble("east" + side),
                        row.getDouble("north" + side)));
            }
        }
        return new Present(row.getLong("number"), row.getInt("version"), boxes,
                new TimeSpan(LayerRows.instant(row, "valid_from"), LayerRows.instant(row, "valid_until")));
    }

    /** What the feature with an id was after the change that made a version; the latest one of those that had the id. */
    Optional<Past> past(Layer layer, String id, int version) {
        return database.sql("""
                select feature, geom, stored, props,
                    (select max(version) from geo.feature_version l where l.layer = v.layer and l.feature = v.feature)
                        as latest
                from geo.feature_version v where layer = :layer and id = :id and version = :version
                order by feature desc limit 1
                """).param("layer", layer.number()).param("id", id).param("version", version)
                .query((row, _) -> new Past(row.getLong("feature"), row.getInt("latest"), row.getBytes("geom"),
                        row.getBytes("stored"), row.getString("props"))).optional();
    }

    Feature add(Layer layer, FeatureRow row, Author author) {
        return run("CREATED", layer, row, author, Map.of(), """
                with touched as (
                    insert into geo.feature (layer, id, geom, stored, bounds, bounds_east, props, valid_from,
                        valid_until, changed)
                    values (:layer, :id, :geom, :stored, :bounds::box, :boundsEast::box, :props::jsonb, :from, :until,
                        :now)
                """);
    }

    /** Brings one back that is gone, under its old number. */
    Feature addAgain(Layer layer, long number, int version, FeatureRow row, Author author) {
        return run("UNDONE", layer, row, author, Map.of("number", number, "version", version), """
                with touched as (
                    insert into geo.feature (layer, number, id, geom, stored, bounds, bounds_east, props, valid_from,
                        valid_until, version, changed)
                    values (:layer, :number, :id, :geom, :stored, :bounds::box, :boundsEast::box, :props::jsonb, :from,
                        :until, :version, :now)
                """);
    }

    Feature change(Layer layer, long number, FeatureRow row, String kind, Author author) {
        return run(kind, layer, row, author, Map.of("number", number), """
                with touched as (
                    update geo.feature set geom = :geom, stored = :stored, bounds = :bounds::box,
                        bounds_east = :boundsEast::box, props = :props::jsonb, valid_from = :from, valid_until = :until,
                        version = version + 1, changed = :now
                    where layer = :layer and number = :number
                """);
    }

    void delete(Layer layer, long number, Author author) {
        String sql = "with touched as (delete from geo.feature where layer = :layer and number = :number returning layer,"
                + " number, version + 1 as version, id, geom, stored, props, changed)" + KEPT;
        said(sql, "DELETED", layer, author).param("number", number).query((_, _) -> true).single();
    }

    private Feature run(String kind, Layer layer, FeatureRow row, Author author, Map<String, ?> more, String touching) {
        Map<String, @Nullable Object> values = new HashMap<>(more);
        values.put("id", row.id());
        values.put("geom", row.geometry());
        values.put("stored", row.stored());
        values.put("bounds", row.boxes().isEmpty() ? null : Features.text(row.boxes().getFirst()));
        values.put("boundsEast", row.boxes().size() < 2 ? null : Features.text(row.boxes().getLast()));
        values.put("props", row.properties());
        values.put("from", row.time().from() == null ? null : Timestamp.from(row.time().from()));
        values.put("until", row.time().until() == null ? null : Timestamp.from(row.time().until()));
        return said(touching.stripTrailing() + TOUCHED + KEPT, kind, layer, author).params(values)
                .query(Features::feature).single();
    }

    private JdbcClient.StatementSpec said(String sql, String kind, Layer layer, Author author) {
        return database.sql(sql).param("kind", kind).param("layer", layer.number()).param("account", author.account())
                .param("name", author.name()).param("reason", author.reason())
                .param("now", Timestamp.from(clock.instant()));
    }
}

package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Caption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Layers as rows and back. */
final class LayerRows {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LayerRows() {}

    static Layer layer(ResultSet row, int index) throws SQLException {
        return new Layer(row.getInt("number"), facts(row), Origin.valueOf(row.getString("origin")),
                row.getString("declared"), LayerState.valueOf(row.getString("state")), row.getLong("content"),
                row.getTimestamp("changed").toInstant(), row.getLong("features"), bounds(row),
                instant(row, "earliest"), instant(row, "latest"), row.getInt("version"),
                List.of((String[]) row.getArray("writers").getArray()), StyleJson.read(row.getString("style")));
    }

    private static LayerFacts facts(ResultSet row) throws SQLException {
        return new LayerFacts(row.getString("key"), words(row, "title"), words(row, "description"),
                GeometryKind.valueOf(row.getString("geometry")),
                Crs.byUri(row.getString("storage_crs")).orElse(Crs.CRS84), properties(row.getString("properties")),
                new MapTime(row.getString("time_from"), row.getString("time_until")), row.getString("licence"),
                row.getString("attribution"), row.getString("department"), row.getBoolean("example"));
    }

    private static Caption.Words words(ResultSet row, String column) throws SQLException {
        return new Caption.Words(row.getString(column + "_de"), row.getString(column + "_en"));
    }

    private static @Nullable Box bounds(ResultSet row) throws SQLException {
        double west = row.getDouble("west");
        return row.wasNull() ? null
                : new Box(west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    static String text(List<LayerProperty> properties) {
        ArrayNode all = MAPPER.createArrayNode();
        for (LayerProperty property : properties) {
            all.addObject().put("name", property.name()).put("type", property.type().name())
                    .put("de", property.title().de()).put("en", property.title().en())
                    .put("queryable", property.queryable());
        }
        return MAPPER.writeValueAsString(all);
    }

    private static List<LayerProperty> properties(String text) {
        List<LayerProperty> properties = new ArrayList<>();
        for (JsonNode one : MAPPER.readTree(text)) {
            properties.add(new LayerProperty(one.get("name").asString(),
                    PropertyType.valueOf(one.get("type").asString()),
                    new Caption.Words(one.get("de").asString(), one.get("en").asString()),
                    one.get("queryable").asBoolean()));
        }
        return properties;
    }
}

package city.moves.engines.oparl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A place as GeoJSON (RFC 7946): a whole feature in degrees, longitude first. */
final class Features {

    /** How deep the positions of a geometry lie. */
    private static final Map<String, Integer> DEPTHS = Map.of("Point", 0, "MultiPoint", 1, "LineString", 1,
            "MultiLineString", 2, "Polygon", 2, "MultiPolygon", 3);
    private static final Set<Integer> NUMBERS_OF_A_POSITION = Set.of(2, 3);

    private Features() {}

    /** What is wrong with it, in few words; empty if nothing is. */
    static Optional<String> fault(JsonNode feature) {
        if (!feature.isObject() || !"Feature".equals(feature.path("type").asString(""))) {
            return Optional.of("no Feature");
        }
        if (!feature.has("properties") || !(feature.get("properties").isObject() || feature.get("properties").isNull())) {
            return Optional.of("no properties");
        }
        return geometry(feature.path("geometry"));
    }

    private static Optional<String> geometry(JsonNode geometry) {
        String type = geometry.path("type").asString("");
        if (type.equals("GeometryCollection")) {
            JsonNode parts = geometry.path("geometries");
            return parts.isArray()
                    ? parts.valueStream().map(Features::geometry).flatMap(Optional::stream).findFirst()
                    : Optional.of("no geometries");
        }
        Integer depth = DEPTHS.get(type);
        return depth == null ? Optional.of("no geometry") : positions(geometry.path("coordinates"), depth);
    }

    private static Optional<String> positions(JsonNode coordinates, int depth) {
        if (!coordinates.isArray()) {
            return Optional.of("no coordinates");
        }
        if (depth > 0) {
            return coordinates.valueStream().map(each -> positions(each, depth - 1)).flatMap(Optional::stream).findFirst();
        }
        boolean numbers = NUMBERS_OF_A_POSITION.contains(coordinates.size())
                && coordinates.valueStream().allMatch(JsonNode::isNumber);
        if (!numbers) {
            return Optional.of("no position");
        }
        boolean inDegrees = Math.abs(coordinates.get(0).asDouble()) <= 180 && Math.abs(coordinates.get(1).asDouble()) <= 90;
        return inDegrees ? Optional.empty() : Optional.of("not in degrees: " + coordinates);
    }
}

package city.moves.engines.oparl;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Places that were published with latitude first, with degrees as texts, without properties or as a bare geometry. */
final class PlacesOfOthers {

    /** Degrees in which no place of Germany has its longitude, and none its latitude. */
    private static final double LEAST_LATITUDE = 47;
    private static final double MOST_LATITUDE = 56;
    private static final double LEAST_LONGITUDE = 5;
    private static final double MOST_LONGITUDE = 16;
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");

    private PlacesOfOthers() {}

    static JsonNode mend(JsonNode value, Consumer<String> mended) {
        if (!(value instanceof ObjectNode read)) {
            return value;
        }
        ObjectNode feature = read.has("coordinates") && !read.has("geometry") ? wrapped(read, mended) : read.deepCopy();
        if (feature.path("type").asString("").equals("Feature") && !feature.has("properties")) {
            mended.accept("no properties");
            feature.putObject("properties");
        }
        turn(feature.path("geometry").path("coordinates"), mended);
        return feature;
    }

    private static ObjectNode wrapped(ObjectNode geometry, Consumer<String> mended) {
        mended.accept(geometry.path("type").asString(""));
        ObjectNode feature = geometry.objectNode().put("type", "Feature");
        feature.set("geometry", geometry.deepCopy());
        return feature;
    }

    private static void turn(JsonNode coordinates, Consumer<String> mended) {
        if (!(coordinates instanceof ArrayNode positions)) {
            return;
        }
        if (positions.path(0).isString()) {
            count(positions, mended);
        }
        if (!positions.path(0).isNumber()) {
            positions.forEach(each -> turn(each, mended));
        } else if (isTurned(positions)) {
            mended.accept(positions.toString());
            JsonNode latitude = positions.get(0);
            positions.set(0, positions.get(1));
            positions.set(1, latitude);
        }
    }

    private static void count(ArrayNode position, Consumer<String> mended) {
        if (position.valueStream().allMatch(each -> each.isString() && DEGREES.matcher(each.asString()).matches())) {
            mended.accept(position.toString());
            for (int index = 0; index < position.size(); index++) {
                position.set(index, position.numberNode(Double.parseDouble(position.get(index).asString())));
            }
        }
    }

    private static boolean isTurned(ArrayNode position) {
        double first = position.get(0).asDouble();
        double second = position.path(1).asDouble(0);
        return first >= LEAST_LATITUDE && first <= MOST_LATITUDE && second >= LEAST_LONGITUDE && second <= MOST_LONGITUDE;
    }
}

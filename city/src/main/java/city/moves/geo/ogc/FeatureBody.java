package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.GeoJsonLimits;
import city.moves.engines.tiles.geometry.GeoJsonReader;
import city.moves.geo.FeatureDraft;
import city.moves.geo.GivenGeometry;
import city.moves.geo.Layer;
import city.moves.geo.LayerFacts;
import city.moves.geo.PropertyValues;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a feature that a program sends, and says of everything that is wrong with it where it stands. */
final class FeatureBody {

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(GeoJsonReader.constraints(GeoJsonLimits.STANDARD.bytes())).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final LayerFacts layer;
    private final Crs crs;
    private final List<Refusal> refusals = new ArrayList<>();

    private FeatureBody(LayerFacts layer, Crs crs) {
        this.layer = layer;
        this.crs = crs;
    }

    /** The members of a JSON object. */
    static JsonNode object(byte[] body) {
        try {
            JsonNode read = MAPPER.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JacksonException | NumberFormatException notJson) {
            throw new Refused(Refusal.ofField("", "geo.ogc.body.not-json"));
        }
        throw new Refused(Refusal.ofField("", "geo.ogc.body.not-json"));
    }

    /**
     * What the program wants the feature to be.
     *
     * @param crs the system of its coordinates
     * @throws Refused with every fault
     */
    static FeatureDraft read(JsonNode feature, Layer layer, Crs crs) {
        return new FeatureBody(layer.facts(), crs).read(feature);
    }

    private FeatureDraft read(JsonNode feature) {
        if (!"Feature".equals(feature.path("type").asString(""))) {
            refusals.add(Refusal.ofField("/type", "geo.ogc.body.type"));
        }
        GivenGeometry geometry = geometry(feature.get("geometry"));
        Map<String, Object> properties = PropertyValues.read(feature.get("properties"), layer, refusals);
        PropertyValues.checkTime(properties, layer, refusals);
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return new FeatureDraft(geometry.geometry(), geometry.stored(), properties);
    }

    private GivenGeometry geometry(@Nullable JsonNode geometry) {
        if (geometry == null) {
            refusals.add(Refusal.ofField("/geometry", "geo.ogc.body.geometry.missing"));
        }
        if (geometry == null || geometry.isNull()) {
            return GivenGeometry.NOWHERE;
        }
        return switch (GivenGeometry.ofGeoJson(MAPPER.writeValueAsBytes(geometry), crs, layer)) {
            case Outcome.Done<GivenGeometry>(GivenGeometry given) -> given;
            case Outcome.Refused<GivenGeometry>(List<Refusal> reasons) -> {
                refusals.addAll(reasons);
                yield GivenGeometry.NOWHERE;
            }
        };
    }
}

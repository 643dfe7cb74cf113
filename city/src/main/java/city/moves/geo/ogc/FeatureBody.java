package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.OutsideOfCrsException;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.DamagedGeometryException;
import city.moves.engines.tiles.geometry.GeoJsonLimits;
import city.moves.engines.tiles.geometry.GeoJsonReader;
import city.moves.engines.tiles.geometry.MalformedGeoJsonException;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.geo.FeatureDraft;
import city.moves.geo.GeometryRules;
import city.moves.geo.Layer;
import city.moves.geo.LayerFacts;
import city.moves.geo.PropertyValues;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final GeoJsonLimits LIMITS =
            new GeoJsonLimits(GeometryRules.MOST_VERTICES, GeoJsonLimits.STANDARD.collections(), GeoJsonLimits.STANDARD.bytes());

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
        byte[] given = geometry(feature.get("geometry"));
        byte[] geometry = given == null ? null : inDegrees(given);
        Map<String, Object> properties = PropertyValues.read(feature.get("properties"), layer, refusals);
        PropertyValues.checkTime(properties, layer, refusals);
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        boolean own = crs.equals(layer.storageCrs()) && !crs.equals(Crs.CRS84);
        return new FeatureDraft(geometry, own && geometry != null ? given : null, properties);
    }

    private byte @Nullable [] geometry(@Nullable JsonNode geometry) {
        if (geometry == null) {
            refusals.add(Refusal.ofField("/geometry", "geo.ogc.body.geometry.missing"));
            return null;
        }
        if (geometry.isNull()) {
            return null;
        }
        try {
            byte[] wkb = new GeoJsonReader(crs, LIMITS).read(MAPPER.writeValueAsBytes(geometry));
            Optional<Refusal> refusal = GeometryRules.refused(wkb, layer);
            refusal.ifPresent(refusals::add);
            return refusal.isPresent() ? null : wkb;
        } catch (MalformedGeoJsonException | DamagedGeometryException malformed) {
            refusals.add(Refusal.ofField("/geometry", "geo.ogc.body.geometry.malformed", malformed.getMessage()));
            return null;
        }
    }

    private byte @Nullable [] inDegrees(byte[] given) {
        try {
            byte[] geometry = crs.equals(Crs.CRS84) ? given : Wkb.transform(given, Transformation.between(crs, Crs.CRS84));
            boolean inWorld = Wkb.boxes(geometry).stream().allMatch(box -> box.west() >= -180 && box.east() <= 180
                    && box.south() >= -90 && box.north() <= 90);
            if (inWorld) {
                if (!layer.storageCrs().equals(Crs.CRS84)) {
                    Wkb.transform(geometry, Transformation.between(Crs.CRS84, layer.storageCrs()));
                }
                return geometry;
            }
        } catch (OutsideOfCrsException nowhere) {
            refusals.add(Refusal.ofField("/geometry/coordinates", "geo.ogc.body.geometry.outside"));
            return null;
        }
        refusals.add(Refusal.ofField("/geometry/coordinates", "geo.ogc.body.geometry.outside"));
        return null;
    }
}

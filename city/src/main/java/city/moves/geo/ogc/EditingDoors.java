package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.CreatingFeature;
import city.moves.geo.DeletingFeature;
import city.moves.geo.Expectation;
import city.moves.geo.Feature;
import city.moves.geo.FeatureDraft;
import city.moves.geo.FeatureJson;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.ReplacingFeature;
import city.moves.geo.SelectingFeatures;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OGC API Features Part 4: programs with a token create, replace, update and delete features. */
@Controller
class EditingDoors {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final AskedEdits asks;
    private final SelectingFeatures features;
    private final CreatingFeature creating;
    private final ReplacingFeature replacing;
    private final DeletingFeature deleting;

    EditingDoors(AskedEdits asks, SelectingFeatures features, CreatingFeature creating, ReplacingFeature replacing,
            DeletingFeature deleting) {
        this.asks = asks;
        this.features = features;
        this.creating = creating;
        this.replacing = replacing;
        this.deleting = deleting;
    }

    @PostMapping(path = GeoPaths.OGC + "/collections/{collectionId}/items",
            consumes = {"application/geo+json", "application/json"})
    @ResponseStatus(HttpStatus.CREATED)
    void create(@PathVariable String collectionId, Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        AskedEdits.Asked asked = asks.of(collectionId, page, http, response);
        Layer layer = asked.layer();
        Edit edit = asked.edit();
        FeatureDraft draft = FeatureBody.read(FeatureBody.object(edit.body()), layer, edit.crs());
        Feature feature = Edit.done(creating.create(layer, draft, asked.actor(), edit.reason()));
        response.setHeader(HttpHeaders.LOCATION, edit.request().address(path(layer, feature.id())));
        tag(feature, layer, edit, response);
    }

    @PutMapping(path = GeoPaths.OGC + "/collections/{collectionId}/items/{featureId}",
            consumes = {"application/geo+json", "application/json"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@PathVariable String collectionId, @PathVariable String featureId, Page page, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        AskedEdits.Asked asked = asks.of(collectionId, page, http, response);
        Layer layer = asked.layer();
        Edit edit = asked.edit();
        Expectation expected = edit.expectation(features.one(layer, featureId, false));
        FeatureDraft draft = FeatureBody.read(FeatureBody.object(edit.body()), layer, edit.crs());
        Feature feature = Edit.done(replacing.replace(layer, featureId, expected, draft, asked.actor(), edit.reason()));
        tag(feature, layer, edit, response);
    }

    @PatchMapping(path = GeoPaths.OGC + "/collections/{collectionId}/items/{featureId}", consumes = MERGE_PATCH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(@PathVariable String collectionId, @PathVariable String featureId, Page page, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        AskedEdits.Asked asked = asks.of(collectionId, page, http, response);
        Layer layer = asked.layer();
        Edit edit = asked.edit();
        boolean stored = ItemDoors.wantsStored(layer, layer.facts().storageCrs());
        Feature before = edit.expected(features.one(layer, featureId, stored));
        FeatureDraft draft = merged(before, FeatureBody.object(edit.body()), layer, edit.crs());
        Feature feature = Edit.done(replacing.replace(layer, featureId, (number, version) ->
                number == before.number() && version == before.version(), draft, asked.actor(), edit.reason()));
        tag(feature, layer, edit, response);
    }

    @DeleteMapping(GeoPaths.OGC + "/collections/{collectionId}/items/{featureId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String collectionId, @PathVariable String featureId, Page page, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        AskedEdits.Asked asked = asks.of(collectionId, page, http, response);
        Layer layer = asked.layer();
        Edit edit = asked.edit();
        Expectation expected = edit.expectation(features.one(layer, featureId, false));
        Edit.done(deleting.delete(layer, featureId, expected, asked.actor(), edit.reason()));
    }

    /** What the feature becomes; a geometry that is not spoken of stays as it is, to the last digit. */
    private static FeatureDraft merged(Feature before, JsonNode patch, Layer layer, Crs crs) throws IOException {
        if (patch.has("id") && !patch.get("id").asString("").equals(before.id())) {
            throw new Refused(Refusal.ofField("/id", "geo.ogc.body.id"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean stored = ItemDoors.wantsStored(layer, crs);
        new FeatureJson(crs).write(stored ? before : withoutStored(before), bytes);
        JsonNode merged = MergePatch.apply(FeatureBody.MAPPER.readTree(bytes.toByteArray()), patch);
        if (patch.has("geometry")) {
            if (patch.get("geometry").isNull()) {
                ((ObjectNode) merged).putNull("geometry");
            }
            return FeatureBody.read(merged, layer, crs);
        }
        FeatureDraft changed = FeatureBody.read(((ObjectNode) merged).putNull("geometry"), layer, crs);
        return new FeatureDraft(before.geometry(), before.stored(), changed.properties());
    }

    private static Feature withoutStored(Feature feature) {
        return new Feature(feature.number(), feature.id(), feature.geometry(), null, feature.properties(),
                feature.version(), feature.changed());
    }

    static String path(Layer layer, String featureId) {
        return CollectionText.path(layer) + "/items/" + featureId;
    }

    /** The tag of the feature as whoever asks for it without a wish gets it. */
    static void tag(Feature feature, Layer layer, Edit edit, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, FeatureTag.of(feature, layer, edit.request().plainVariant(Media.GEOJSON)));
    }
}

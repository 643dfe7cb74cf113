package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Caption;
import city.moves.testing.RunningCity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.springframework.transaction.support.TransactionTemplate;

/** Layers that tests make in the shared city. */
public final class TestLayers {

    static final Author SOMEBODY = new Author(null, "Testperson", "zur Probe");

    private TestLayers() {}

    public static String newKey() {
        return "probe-" + UUID.randomUUID();
    }

    static LayerFacts facts(String key, GeometryKind kind, Crs crs, MapTime time,
            Map<String, PropertyType> properties) {
        return new LayerFacts(key, new Caption.Words("Ebene " + key, "Layer " + key),
                new Caption.Words("Zur Probe.", "For a test."), kind, crs,
                properties.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(one -> new LayerProperty(one.getKey(), one.getValue(),
                                new Caption.Words(one.getKey(), one.getKey()), true)).toList(),
                time, "CC0-1.0", "Probe", "do-it", true);
    }

    public static void publish(RunningCity city, String key, GeometryKind kind, Crs crs, MapTime time,
            Map<String, PropertyType> properties, List<MapFeature> features) {
        publish(city, facts(key, kind, crs, time, properties), features);
    }

    static Layer publish(RunningCity city, LayerFacts facts, List<MapFeature> features) {
        return city.bean(TransactionTemplate.class).execute(_ -> {
            Layer layer = city.bean(Layers.class).add(facts, null);
            city.bean(ReplacingFeatures.class).replace(layer, features.stream(), SOMEBODY);
            city.bean(PublishingLayer.class).publish(layer);
            return layer;
        });
    }

    /** The same, kept by an office. */
    public static void publishOf(RunningCity city, String department, String key, GeometryKind kind, Crs crs,
            MapTime time, Map<String, PropertyType> properties, List<MapFeature> features) {
        LayerFacts facts = facts(key, kind, crs, time, properties);
        publish(city, new LayerFacts(key, facts.title(), facts.description(), kind, crs, facts.properties(), time,
                facts.licence(), facts.attribution(), department, true), features);
    }

    /** A draft that nobody sees. */
    public static void draft(RunningCity city, String key) {
        city.bean(TransactionTemplate.class).executeWithoutResult(_ -> city.bean(Layers.class)
                .add(facts(key, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, Map.of()), null));
    }

    public static void draftCalled(RunningCity city, String key, String title) {
        LayerFacts facts = facts(key, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, Map.of());
        city.bean(TransactionTemplate.class).executeWithoutResult(_ -> city.bean(Layers.class).add(
                new LayerFacts(key, new Caption.Words(title, title), facts.description(), facts.geometry(),
                        facts.storageCrs(), facts.properties(), facts.time(), facts.licence(), facts.attribution(),
                        facts.department(), true), null));
    }

    /** Puts other features in the place of those that the layer has. */
    public static Difference replace(RunningCity city, String key, List<MapFeature> features) {
        Layer layer = city.bean(Layers.class).find(key).orElseThrow();
        return city.bean(ReplacingFeatures.class).replace(layer, features.stream(), SOMEBODY);
    }

    public static MapFeature feature(String id, String text, Map<String, ?> properties) {
        return new MapFeature(id, text.isEmpty() ? null : bytes(text), properties);
    }

    private static byte[] bytes(String wellKnownText) {
        try {
            boolean high = wellKnownText.contains(" Z ");
            return new WKBWriter(high ? 3 : 2).write(new WKTReader().read(wellKnownText));
        } catch (ParseException unreadable) {
            throw new AssertionError(wellKnownText, unreadable);
        }
    }
}

package city.moves.geo;

import city.moves.engines.geoformats.FeatureSink;
import city.moves.engines.geoformats.GeoFiles;
import city.moves.engines.geoformats.Problem;
import city.moves.engines.geoformats.ReadLimits;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.testing.RunningCity;
import city.moves.testing.SharedData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Published data on which the standards are tried out, as layers of the shared city; skipped where they are not. */
public final class PublishedLayers {

    /** 177 areas around the whole world. */
    public static final String COUNTRIES = "ne-countries";
    /** 243 points, a few of them with a day, a period and a truth. */
    public static final String PLACES = "ne-places";
    /** 13 lines. */
    public static final String RIVERS = "ne-rivers";
    /** 10,997 areas in Gauß-Krüger. */
    public static final String MUNICIPALITIES = "vg5000";

    private static final String WORLD = "opendata/cql2/cql2/standard/data/ne110m4cql2.gpkg";
    private static final String GERMANY = "opendata/geo/vg5000/VG5000_GEM_gk3.zip";

    private static boolean worldLoaded;
    private static boolean germanyLoaded;

    private PublishedLayers() {}

    /** Countries, places and rivers, once per test run. */
    public static synchronized void loadWorld(RunningCity city) {
        if (!worldLoaded) {
            Path file = SharedData.path(WORLD);
            load(city, file, "ne_110m_admin_0_countries", TestLayers.facts(COUNTRIES, GeometryKind.POLYGON, Crs.CRS84,
                    MapTime.NONE, Map.of("NAME", PropertyType.STRING, "CONTINENT", PropertyType.STRING, "POP_EST",
                            PropertyType.NUMBER)));
            load(city, file, "ne_110m_populated_places_simple", TestLayers.facts(PLACES, GeometryKind.POINT, Crs.CRS84,
                    new MapTime("start", "end"), Map.of("name", PropertyType.STRING, "nameascii", PropertyType.STRING,
                            "pop_other", PropertyType.INTEGER, "pop_min", PropertyType.INTEGER,
                            "pop_max", PropertyType.INTEGER, "date", PropertyType.DATE, "start", PropertyType.TIMESTAMP, "end", PropertyType.TIMESTAMP,
                            "boolean", PropertyType.BOOLEAN)));
            load(city, file, "ne_110m_rivers_lake_centerlines", TestLayers.facts(RIVERS, GeometryKind.LINE, Crs.CRS84,
                    MapTime.NONE, Map.of("name", PropertyType.STRING)));
            worldLoaded = true;
        }
    }

    /** All municipalities, once per test run. */
    public static synchronized void loadGermany(RunningCity city) {
        if (!germanyLoaded) {
            load(city, SharedData.path(GERMANY), null, TestLayers.facts(MUNICIPALITIES, GeometryKind.POLYGON,
                    Crs.GAUSS_KRUEGER_3, MapTime.NONE, Map.of("AGS", PropertyType.STRING, "GEN", PropertyType.STRING)));
            germanyLoaded = true;
        }
    }

    private static void load(RunningCity city, Path file, @Nullable String layer, LayerFacts facts) {
        Transformation toDegrees = Transformation.between(facts.storageCrs(), Crs.CRS84);
        List<MapFeature> features = new ArrayList<>();
        GeoFiles.open(file, layer, ReadLimits.STANDARD).read(new FeatureSink() {
            @Override
            public void feature(city.moves.engines.geoformats.Feature read) {
                Map<String, Object> values = new HashMap<>();
                facts.properties().forEach(property -> put(read.properties().get(property.name()), property, values));
                features.add(new MapFeature(String.valueOf(read.record()),
                        Wkb.transform(Objects.requireNonNull(read.wkb()), toDegrees), values));
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(file + ": " + problem);
            }
        });
        TestLayers.publish(city, facts, features);
    }

    private static void put(@Nullable Object value, LayerProperty property, Map<String, Object> values) {
        if (value != null) {
            values.put(property.name(), property.type() == PropertyType.TIMESTAMP
                    ? Instant.parse(value.toString().endsWith("Z") ? value.toString() : value + "Z") : value);
        }
    }
}

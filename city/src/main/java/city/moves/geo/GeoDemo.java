package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.platform.demo.DemoData;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Caption;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invented layers of the city's own, which staff may edit, and those that are declared. */
@Component
class GeoDemo implements DemoData {

    private static final String LICENCE = "CC0-1.0";
    private static final String SOURCE = "Erfundene Beispieldaten";
    private static final int AS_MADE = 2;
    private static final Author OFFICE = new Author(null, "Vorführdaten", "");

    private final Layers layers;
    private final ReplacingFeatures replacing;
    private final PublishingLayer publishing;
    private final KeepingDeclaredLayers keeping;
    private final Clock clock;

    GeoDemo(Layers layers, ReplacingFeatures replacing, PublishingLayer publishing, KeepingDeclaredLayers keeping,
            Clock clock) {
        this.layers = layers;
        this.replacing = replacing;
        this.publishing = publishing;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public String capability() {
        return "geo";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public void load() {
        add(fountains(), DemoTable.fountains());
        add(sites(), DemoTable.sites(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)));
        add(routes(), DemoShapes.of("beispiel-radwege"));
        colour("beispiel-baustellen", new LayerStyle.ByCategory("traffic", List.of(
                new LayerStyle.Category("frei", 3), new LayerStyle.Category("halbseitig gesperrt", 2),
                new LayerStyle.Category("gesperrt", 6), new LayerStyle.Category("Fußweg umgeleitet", 1),
                new LayerStyle.Category("Fußweg gesperrt", 4)), 1));
        for (String key = keeping.after(""); key != null; key = keeping.after(key)) {
            keeping.keep(key);
        }
    }

    private void add(LayerFacts facts, List<MapFeature> features) {
        if (layers.find(facts.key()).isEmpty()) {
            Layer layer = layers.add(facts, null);
            replacing.replace(layer, features.stream(), OFFICE);
            publishing.publish(layer);
        }
    }

    /** Unless somebody has said something of the layer since it was made and published. */
    private void colour(String key, LayerStyle style) {
        layers.find(key).filter(layer -> layer.style() == null && layer.version() <= AS_MADE)
                .ifPresent(layer -> layers.style(layer.number(), style));
    }

    private static LayerFacts fountains() {
        return example("beispiel-trinkbrunnen", words("Beispiel-Trinkbrunnen", "Example drinking fountains"),
                words("Erfundene Trinkbrunnen mit Ort und Zeit des Betriebs. Keinen davon gibt es wirklich.",
                        "Invented drinking fountains, where and when they run. None of them exists."),
                GeometryKind.POINT, Crs.UTM32, new MapTime("since", ""),
                property("name", PropertyType.STRING, "Name", "Name"),
                property("place", PropertyType.STRING, "Lage", "Place"),
                property("season", PropertyType.STRING, "Betrieb", "Season"),
                property("stepless", PropertyType.BOOLEAN, "stufenlos erreichbar", "Step-free"),
                property("since", PropertyType.DATE, "seit", "Since"));
    }

    private static LayerFacts sites() {
        return example("beispiel-baustellen", words("Beispiel-Baustellen", "Example building sites"),
                words("Erfundene Baustellen mit Beginn und Ende. Keine davon gibt es wirklich.",
                        "Invented building sites with beginning and end. None of them exists."),
                GeometryKind.POLYGON, Crs.CRS84, new MapTime("starts", "ends"),
                property("name", PropertyType.STRING, "Ort", "Place"),
                property("work", PropertyType.STRING, "Was geschieht", "Work"),
                property("traffic", PropertyType.STRING, "Verkehr", "Traffic"),
                property("starts", PropertyType.DATE, "Beginn", "Starts"),
                property("ends", PropertyType.DATE, "Ende", "Ends"));
    }

    private static LayerFacts routes() {
        return example("beispiel-radwege", words("Beispiel-Radwege", "Example cycle routes"),
                words("Erfundene Radwege zwischen erfundenen Orten. Keinen davon gibt es wirklich.",
                        "Invented cycle routes between invented places. None of them exists."),
                GeometryKind.LINE, Crs.CRS84, MapTime.NONE, property("name", PropertyType.STRING, "Name", "Name"),
                property("kind", PropertyType.STRING, "Führung", "Kind"));
    }

    private static LayerFacts example(String key, Caption.Words title, Caption.Words description, GeometryKind geometry,
            Crs storage, MapTime time, LayerProperty... properties) {
        return new LayerFacts(key, title, description, geometry, storage, List.of(properties), time, LICENCE, SOURCE,
                "tiefbauamt", true);
    }

    private static LayerProperty property(String name, PropertyType type, String de, String en) {
        return new LayerProperty(name, type, words(de, en), true);
    }

    private static Caption.Words words(String de, String en) {
        return new Caption.Words(de, en);
    }
}

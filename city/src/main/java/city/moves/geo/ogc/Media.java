package city.moves.geo.ogc;

import org.springframework.http.MediaType;

/**
 * A form in which something is offered.
 *
 * @see Request#media
 */
enum Media {
    JSON("json", "JSON", "application/json"),
    GEOJSON("json", "GeoJSON", "application/geo+json"),
    OPENAPI("json", "OpenAPI 3.0", "application/vnd.oai.openapi+json;version=3.0"),
    SCHEMA("json", "JSON Schema", "application/schema+json"),
    CSV("csv", "CSV", "text/csv"),
    MVT("mvt", "Mapbox Vector Tiles", "application/vnd.mapbox-vector-tile"),
    TILEJSON("tilejson", "TileJSON", "application/vnd.mapbox.tilejson+json"),
    STYLE("json", "MapLibre", "application/vnd.mapbox.style+json"),
    HTML("html", "HTML", "text/html");

    private final String key;
    private final String title;
    private final MediaType type;

    Media(String key, String title, String type) {
        this.key = key;
        this.title = title;
        this.type = MediaType.parseMediaType(type);
    }

    /** The value of the parameter {@code f}. */
    String key() {
        return key;
    }

    /** As people call it. */
    String title() {
        return title;
    }

    /** As it stands in a header or a link. */
    String type() {
        return type.toString();
    }

    /** True if somebody who asks for this gets it. Every kind of JSON is had by asking for JSON. */
    boolean answers(MediaType asked) {
        MediaType plain = new MediaType(type.getType(), type.getSubtype());
        return asked.includes(plain) || key.equals("json") && asked.includes(MediaType.APPLICATION_JSON);
    }
}

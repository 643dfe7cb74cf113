package city.moves.engines.tiles.geometry;

/** A text that is no GeoJSON geometry, or more of one than is allowed. The message says what to change. */
public final class MalformedGeoJsonException extends IllegalArgumentException {

    MalformedGeoJsonException(String what) {
        super(what);
    }

    MalformedGeoJsonException(String what, Throwable cause) {
        super(what, cause);
    }
}

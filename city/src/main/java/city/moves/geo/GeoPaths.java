package city.moves.geo;

/** Addresses without language prefix. */
public final class GeoPaths {

    /** The door of the standards. */
    public static final String OGC = "/ogc";

    /** The map for people. */
    public static final String MAP = "/karte";

    /** The map for those who keep it. */
    public static final String DESK = "/amt/geo";

    private GeoPaths() {}

    /** What is known of a layer. */
    public static String layer(String key) {
        return OGC + "/collections/" + key;
    }

    /** What is known of a feature, for people. */
    public static String item(String layer, String id) {
        return layer(layer) + "/items/" + id + "?f=html";
    }

    /** The map with this layer alone. */
    public static String map(String key) {
        return MAP + "?ebene=" + key;
    }

    /** The page of a layer for those who keep it. */
    public static String desk(String key) {
        return DESK + "/themen/" + key;
    }
}

package city.moves.geo;

/** A form in which all features of a layer come as one file. */
public enum WholeFile {
    GEOJSON("GeoJSON", ".geojson", "application/geo+json"),
    CSV("CSV", ".csv", "text/csv"),
    GEOPACKAGE("GeoPackage", ".gpkg", "application/geopackage+sqlite3"),
    SHAPEFILE("Shapefile", ".shp.zip", "application/zip"),
    FLATGEOBUF("FlatGeobuf", ".fgb", "application/flatgeobuf");

    private final String title;
    private final String ending;
    private final String mediaType;

    WholeFile(String title, String ending, String mediaType) {
        this.title = title;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Where it is, without language prefix. */
    public String path(String key) {
        return GeoApi.PATH + "/" + name(key);
    }

    String name(String key) {
        return key + ending;
    }
}

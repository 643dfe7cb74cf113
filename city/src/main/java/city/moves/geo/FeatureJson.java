package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.GeoJsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes features as GeoJSON straight from their bytes, in one system. One thread uses it. */
public final class FeatureJson {

    private static final byte[] BEGIN = ascii("{\"type\":\"Feature\",\"id\":\"");
    private static final byte[] GEOMETRY = ascii("\",\"geometry\":");
    private static final byte[] NOWHERE = ascii("null");
    private static final byte[] PROPERTIES = ascii(",\"properties\":");

    private final GeoJsonWriter fromCrs84;
    private final GeoJsonWriter fromOwn;

    /** @param crs the system that is wanted */
    public FeatureJson(Crs crs) {
        fromCrs84 = new GeoJsonWriter(Transformation.between(Crs.CRS84, crs));
        fromOwn = new GeoJsonWriter(Transformation.between(crs, crs));
    }

    /** Writes all but the closing brace, so that members may follow. */
    public void open(Feature feature, OutputStream out) throws IOException {
        out.write(BEGIN);
        out.write(ascii(feature.id()));
        out.write(GEOMETRY);
        if (feature.stored() != null) {
            fromOwn.write(feature.stored(), out);
        } else if (feature.geometry() != null) {
            fromCrs84.write(feature.geometry(), out);
        } else {
            out.write(NOWHERE);
        }
        out.write(PROPERTIES);
        out.write(feature.properties());
    }

    public void write(Feature feature, OutputStream out) throws IOException {
        open(feature, out);
        out.write('}');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

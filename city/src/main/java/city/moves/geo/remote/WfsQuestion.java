package city.moves.geo.remote;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions that a WFS is asked, after OGC 09-025r2 and 04-094. */
final class WfsQuestion {

    private static final Set<String> OWN = Set.of("service", "version", "acceptversions", "request", "typename", "typenames",
            "outputformat", "srsname", "count", "maxfeatures", "startindex", "bbox", "filter", "namespaces", "resulttype",
            "propertyname", "sortby", "updatesequence", "sections", "acceptformats");

    private WfsQuestion() {}

    static String capabilities(String address) {
        return Addresses.with(Addresses.without(address, OWN), Map.of("SERVICE", "WFS", "REQUEST", "GetCapabilities",
                "ACCEPTVERSIONS", "2.0.0,1.1.0"));
    }

    /** What properties a feature type has. */
    static String description(RemoteLayer layer) {
        return Addresses.with(Addresses.without(layer.address(), OWN), Map.of("SERVICE", "WFS", "VERSION", "2.0.0",
                "REQUEST", "DescribeFeatureType", "TYPENAMES", layer.name()));
    }

    /**
     * @param within in degrees; null for everything
     * @param count  how many features of one page; 0 for all at once
     * @param order  the property that puts pages in order; empty for whatever order the service likes
     */
    static String features(RemoteLayer layer, @Nullable Box within, int count, long start, String order) {
        boolean second = layer.kind() == ServiceKind.WFS_2_0;
        Map<String, String> asked = new LinkedHashMap<>(Map.of("SERVICE", "WFS", "REQUEST", "GetFeature",
                "VERSION", second ? "2.0.0" : "1.1.0", second ? "TYPENAMES" : "TYPENAME", layer.name()));
        if (!layer.format().isEmpty()) {
            asked.put("OUTPUTFORMAT", layer.format());
        }
        if (!layer.crs().isEmpty()) {
            asked.put("SRSNAME", layer.crs());
        }
        if (within != null) {
            asked.put("BBOX", box(within, layer.crs()));
        }
        if (count > 0) {
            asked.put("COUNT", String.valueOf(count));
            asked.put("STARTINDEX", String.valueOf(start));
        }
        if (!order.isEmpty()) {
            asked.put("SORTBY", order);
        }
        return Addresses.with(Addresses.without(layer.address(), OWN), asked);
    }

    /** In the system of the layer, whose index then serves it, in the order of the register. */
    private static String box(Box degrees, String named) {
        Crs crs = WfsCapabilities.system(named).orElse(Crs.WGS84);
        double[] corners = {degrees.west(), degrees.south(), degrees.east(), degrees.south(), degrees.east(), degrees.north(),
            degrees.west(), degrees.north()};
        Transformation.between(Crs.CRS84, crs).applyAll(corners, 4);
        double west = Math.min(corners[0], corners[6]);
        double south = Math.min(corners[1], corners[3]);
        double east = Math.max(corners[2], corners[4]);
        double north = Math.max(corners[5], corners[7]);
        String form = crs.northFirst() ? "%2$s,%1$s,%4$s,%3$s,%5$s" : "%1$s,%2$s,%3$s,%4$s,%5$s";
        return String.format(Locale.ROOT, form, west, south, east, north, name(crs));
    }

    private static String name(Crs crs) {
        return crs == Crs.CRS84 ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + crs.epsg();
    }
}

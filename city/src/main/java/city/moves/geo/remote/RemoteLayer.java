package city.moves.geo.remote;

/**
 * A collection or a feature type of a service.
 *
 * @param name    by which the service knows it
 * @param title   for people
 * @param address where its features are asked for
 * @param crs     in which they come, as the service names it; empty for degrees, east first
 * @param format  to ask for; empty for what the service gives by itself
 * @param paged   true if the service gives page after page
 * @param ordered true if it puts features in order when it is asked to
 */
public record RemoteLayer(ServiceKind kind, String name, String title, String address, String crs, String format,
        boolean paged, boolean ordered) {

    /** The ending of a file with its features. */
    public String ending() {
        return isJson() ? ".geojson" : ".gml";
    }

    boolean isJson() {
        return kind == ServiceKind.OGC_API || !format.isEmpty();
    }
}

package city.moves.platform.places;

/**
 * When the things of a layer are there, by the names of properties that hold days or moments.
 *
 * @param from  the beginning, or the only moment; empty if the layer knows no time
 * @param until the end; empty if there is a moment only
 */
public record MapTime(String from, String until) {

    public static final MapTime NONE = new MapTime("", "");
}

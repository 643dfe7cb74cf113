package city.moves.geo.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The colours of a map by day and by night: the roles and the categorical colours of the house.
 *
 * @see city.moves.geo.map.MapStyle
 */
public enum MapTheme {
    LIGHT("#f3f4f7", "#ffffff", "#dfe1ea", "#c5d3ef", "#6e7597", "#131525", "#51577a",
            List.of("#2044aa", "#b39100", "#16a884", "#bc7add", "#925400", "#4c0000"),
            List.of("#0094be", "#007598", "#00536e", "#003041")),
    DARK("#171a2a", "#0e101b", "#30344f", "#272a42", "#8e93b1", "#f3f4f7", "#b2b6cc",
            List.of("#97afe1", "#f8cf00", "#008767", "#a551cd", "#fff3dc", "#cc2f23"),
            List.of("#007598", "#0094be", "#31c6f4", "#a8edfe"));

    private final String ground;
    private final String page;
    private final String hairline;
    private final String water;
    private final String border;
    private final String ink;
    private final String muted;
    private final List<String> data;
    private final List<String> steps;

    MapTheme(String ground, String page, String hairline, String water, String border, String ink, String muted,
            List<String> data, List<String> steps) {
        this.ground = ground;
        this.page = page;
        this.hairline = hairline;
        this.water = water;
        this.border = border;
        this.ink = ink;
        this.muted = muted;
        this.data = data;
        this.steps = steps;
    }

    /** By its word in an address. */
    public static Optional<MapTheme> of(String word) {
        return Stream.of(values()).filter(theme -> theme.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where nothing is. */
    String ground() {
        return ground;
    }

    /** Around what is data, so that it stands out from whatever lies below. */
    String page() {
        return page;
    }

    /** Houses. */
    String hairline() {
        return hairline;
    }

    String water() {
        return water;
    }

    /** Between districts. */
    String border() {
        return border;
    }

    String ink() {
        return ink;
    }

    String muted() {
        return muted;
    }

    /** One of six colours that everybody can tell apart. */
    String data(int place) {
        return data.get(Math.floorMod(place, data.size()));
    }

    /** One of the steps of one colour, the stronger the larger. */
    String step(int place) {
        return steps.get(Math.clamp(place, 0, steps.size() - 1));
    }
}

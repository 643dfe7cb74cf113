package city.moves.platform.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The four colours that a city may choose. What nobody could read is refused at the start, with the measured value.
 *
 * @param signature   "here, now": mark, actions on the band, focus ring, the item that is happening
 * @param onSignature words on the signature
 * @param action      links and the primary button on a light page
 * @param actionDark  the same on a dark page
 */
@ConfigurationProperties("moves.colours")
public record CityColours(
        @DefaultValue(SIGNATURE) String signature,
        @DefaultValue(ON_SIGNATURE) String onSignature,
        @DefaultValue(ACTION) String action,
        @DefaultValue(ACTION_DARK) String actionDark) {

    private static final String SIGNATURE = "#f8cf00";
    private static final String ON_SIGNATURE = "#131525";
    private static final String ACTION = "#2044aa";
    private static final String ACTION_DARK = "#97afe1";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String LIGHT_PAGE = "#ffffff";
    private static final String DARK_PAGE = "#0e101b";
    private static final String BAND = "#131525";
    private static final double WORDS = 7;
    private static final double SHAPES = 3;

    public CityColours {
        demand("on-signature on signature", onSignature, signature, WORDS);
        demand("action on a light page", action, LIGHT_PAGE, WORDS);
        demand("action-dark on a dark page", actionDark, DARK_PAGE, WORDS);
        demand("signature on the band", signature, BAND, SHAPES);
    }

    /** Those of a city that chooses none. */
    static CityColours usual() {
        return new CityColours(SIGNATURE, ON_SIGNATURE, ACTION, ACTION_DARK);
    }

    /** The style sheet that overrides the colours of the house. */
    String styleSheet() {
        return ":root{--city-signature:" + signature + ";--city-on-signature:" + onSignature + ";--city-action:" + action
                + ";--city-action-dark:" + actionDark + "}\n";
    }

    /** Where it is served; other colours have another address, so that it may be kept for ever. */
    String address() {
        return "/farben/" + Integer.toHexString(styleSheet().hashCode()) + ".css";
    }

    private static void demand(String pair, String colour, String ground, double least) {
        if (!COLOUR.matcher(colour).matches() || !COLOUR.matcher(ground).matches()) {
            throw new IllegalArgumentException("moves.colours: write a colour as #2044aa, not as " + colour);
        }
        double contrast = Contrast.between(colour, ground);
        if (contrast < least) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "moves.colours: %s has a contrast of %.1f, at least %.0f is needed to be read by everyone",
                    pair, contrast, least));
        }
    }
}

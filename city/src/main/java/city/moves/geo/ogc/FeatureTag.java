package city.moves.geo.ogc;

import city.moves.geo.Expectation;
import city.moves.geo.Feature;
import city.moves.geo.Layer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tag of a feature. It names number and version, so that whoever changes the feature may show the tag of any of its
 * forms; behind them stands what makes the bytes of the forms different.
 */
final class FeatureTag {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([0-9a-z]{1,12})\\.([0-9a-z]{1,6})\\.[A-Za-z0-9_-]+\"");
    private static final String ANY = "*";
    private static final int RADIX = Character.MAX_RADIX;

    private FeatureTag() {}

    static String of(Feature feature, Layer layer, String variant) {
        return "\"" + state(feature.number(), feature.version()) + "."
                + Answers.hash(layer.version() + " " + variant) + "\"";
    }

    private static String state(long number, int version) {
        return Long.toString(number, RADIX) + "." + Integer.toString(version, RADIX);
    }

    /** What a header {@code If-Match} expects (RFC 9110, 13.1.1). A weak tag never holds. */
    static Expectation expected(String header) {
        if (header.strip().equals(ANY)) {
            return (_, _) -> true;
        }
        Set<String> states = new HashSet<>();
        for (Matcher tag = TAG.matcher(header); tag.find();) {
            if (tag.group(1) == null) {
                states.add(tag.group(2) + "." + tag.group(3));
            }
        }
        return (number, version) -> states.contains(state(number, version));
    }
}

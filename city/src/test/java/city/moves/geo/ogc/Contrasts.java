package city.moves.geo.ogc;

/** How far two colours are apart for the eye, as WCAG 2.2 counts it. */
public final class Contrasts {

    private Contrasts() {}

    public static double between(String colour, String other) {
        double one = luminance(colour);
        double two = luminance(other);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int from) {
        double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

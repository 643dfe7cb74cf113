package city.moves.platform.web;

/** How far two colours are apart for the eye, from 1 to 21, as WCAG 2.2 counts it. */
final class Contrast {

    private Contrast() {}

    static double between(String colour, String other) {
        double lighter = Math.max(luminance(colour), luminance(other));
        double darker = Math.min(luminance(colour), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int place) {
        double share = Integer.parseInt(colour.substring(place, place + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

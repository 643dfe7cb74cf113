package city.moves.platform.web;

import java.util.Locale;

/** A part of a whole as an attribute of a drawing: percent with a point and two decimals at most. */
final class Share {

    private Share() {}

    static String of(double part, double whole) {
        if (whole <= 0) {
            return "0%";
        }
        double percent = Math.clamp(part / whole * 100, 0, 100);
        String text = String.format(Locale.ROOT, "%.2f", percent);
        return text.replaceAll("\\.?0+$", "") + "%";
    }
}

package city.moves.platform.pdf;

/**
 * Makes sure that every character of a text can be seen: one that no font has, such as a pictogram, stands as its number
 * in brackets, because a document must not swallow what somebody wrote. Signs that only say how others are drawn, such as
 * from right to left, are left out, since by them a document could look like what it does not say.
 */
final class Glyphs {

    private Glyphs() {}

    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(point -> point != '\r' && Character.getType(point) != Character.FORMAT).forEach(point -> {
            if (point == '\n' || point == '\t' || point >= ' ' && Typeface.anyHas(point)) {
                visible.appendCodePoint(point);
            } else {
                visible.append("[U+").append(String.format("%04X", point)).append(']');
            }
        });
        return visible.toString();
    }
}

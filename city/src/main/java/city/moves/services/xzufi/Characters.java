package city.moves.services.xzufi;

/** XML 1.0 has no place for some signs, which no text needs. */
final class Characters {

    private Characters() {}

    static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Characters::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int sign) {
        return sign == '\t' || sign == '\n' || sign == '\r' || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD || sign >= 0x10000;
    }
}

package city.moves.engines.cql2;

/** Classes of characters of the grammar (annex B). */
final class Characters {
    private Characters() {}

    static boolean isWhitespace(int c) {
        return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean startsIdentifier(int c) {
        return c == ':' || c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0xD6)
                || (c >= 0xD8 && c <= 0xF6) || (c >= 0xF8 && c <= 0x2FF) || (c >= 0x370 && c <= 0x37D)
                || (c >= 0x37F && c <= 0x1FFE && c != 0x1680) || c == 0x200C || c == 0x200D || (c >= 0x2070 && c <= 0x218F)
                || (c >= 0x2C00 && c <= 0x2FEF) || (c >= 0x3001 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF)
                || (c >= 0xFDF0 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0xEFFFF);
    }

    static boolean continuesIdentifier(int c) {
        return startsIdentifier(c) || c == '.' || isDigit(c) || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
    }

    static boolean isIdentifier(String name) {
        return !name.isEmpty() && startsIdentifier(name.codePointAt(0))
                && name.codePoints().allMatch(Characters::continuesIdentifier);
    }
}

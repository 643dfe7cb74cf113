package city.moves.platform.places;

/** The two registers of places. */
enum Register {
    ADDRESSES,
    DISTRICTS;

    /** As the trail and the terminal name it. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

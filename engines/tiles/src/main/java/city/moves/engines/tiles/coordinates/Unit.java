package city.moves.engines.tiles.coordinates;

/** What the numbers of a coordinate count. */
public enum Unit {
    DEGREE(7),
    METRE(3);

    private final int digits;

    Unit(int digits) {
        this.digits = digits;
    }

    /** Decimal places worth writing: a centimetre in degrees, a millimetre in metres. */
    public int digits() {
        return digits;
    }
}

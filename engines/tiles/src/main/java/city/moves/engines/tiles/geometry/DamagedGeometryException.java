package city.moves.engines.tiles.geometry;

/** Bytes that are no well-known binary. */
public final class DamagedGeometryException extends IllegalArgumentException {
    private final int offset;

    DamagedGeometryException(int offset, String what) {
        super("byte " + offset + ": " + what);
        this.offset = offset;
    }

    /** Where it shows, from 0. */
    public int offset() {
        return offset;
    }
}

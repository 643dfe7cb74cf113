package city.moves.engines.tiles.archive;

/** A file that is no archive of tiles, or a broken one. */
public final class DamagedArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedArchiveException(String message) {
        super(message);
    }
}

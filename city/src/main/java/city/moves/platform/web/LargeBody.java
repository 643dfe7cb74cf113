package city.moves.platform.web;

/**
 * A form whose files may be larger than those of any other. Who sends it has to hold the right, which is asked before the
 * first byte is read. A capability contributes it as a bean.
 *
 * @param path  where it is sent to, without language
 * @param right the key of the right, held anywhere
 * @param bytes of all its parts together
 */
public record LargeBody(String path, String right, long bytes) {}

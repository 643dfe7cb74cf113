package city.moves.platform.files;

import java.util.UUID;

/**
 * Something was found in a file, which nobody will be given. Whoever holds it hears of it in the transaction that says so.
 *
 * @param state infected, or not to be scanned
 */
public record FileRefused(UUID file, FileState state) {}

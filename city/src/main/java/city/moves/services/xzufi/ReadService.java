package city.moves.services.xzufi;

import city.moves.services.Description;
import org.jspecify.annotations.Nullable;

/**
 * A service as a message describes it.
 *
 * @param line        on which it begins
 * @param id          as the sender calls it
 * @param description null if it could not be read
 * @param officeName  what the message calls the responsible unit; the description has it as its key
 */
public record ReadService(int line, String id, @Nullable Description description, String officeName) {}

package city.moves.services.xzufi;

/**
 * Something in a message that was not understood, or not taken.
 *
 * @param service the id of the service it belongs to; empty for the message
 */
public record Problem(int line, String service, String problem) {}

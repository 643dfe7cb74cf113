package city.moves.engines.xdatenfelder;

/**
 * One file.
 *
 * @param id      of the message (NachrichtID)
 * @param created when it was made, as written
 */
public record SchemaMessage(Edition edition, String id, String created, SchemaRoot root, Kept kept) {}

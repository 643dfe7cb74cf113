package city.moves.services;

/**
 * Something to bring or to upload.
 *
 * @param note   a second line; says when it is needed, if it is not always
 * @param always false if only some people need it
 */
public record NeededDocument(String name, String note, boolean always) {}

package city.moves.platform.identity;

/** A right that people may lend to programs by an access token. A part contributes it as a bean. */
public record TokenRight(Permission permission) {}

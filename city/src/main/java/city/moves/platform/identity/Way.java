package city.moves.platform.identity;

/** How somebody comes in. */
enum Way { PASSWORD, PASSKEY, LINK, PROVIDER }

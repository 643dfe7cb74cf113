package city.moves.services;

import java.util.Locale;

/** How surely somebody has to be known before they may apply, as the law on online access names it. */
public enum Level {
    NONE,
    BASIC,
    SUBSTANTIAL,
    HIGH;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

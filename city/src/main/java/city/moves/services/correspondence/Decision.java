package city.moves.services.correspondence;

import java.util.Locale;

/** What an office decides. */
public enum Decision {
    GRANTED,
    PARTLY,
    REJECTED,
    /** Done without a decision on the merits, such as by what was asked for having been given. */
    SETTLED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package city.moves.services;

import java.util.Locale;

/** For whom a service is. */
public enum Clientele {
    PERSONS("personen"),
    FIRMS("firmen");

    private final String word;

    Clientele(String word) {
        this.word = word;
    }

    /** As it stands in addresses. */
    String word() {
        return word;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package city.moves.services;

import city.moves.platform.web.Language;

/** A text in both languages of the house. */
public record Bilingual(String de, String en) {

    public String in(Language language) {
        return switch (language) {
            case DE -> de;
            case EN -> en;
        };
    }
}

package city.moves.platform.identity;

import city.moves.platform.web.Language;

/**
 * An office of the city.
 *
 * @param key    stands in rights and in addresses, such as {@code do-it}
 * @param number the number of the office; empty if no source gives it
 */
public record Department(String key, String number, String nameDe, String nameEn) {

    public String name(Language language) {
        return language == Language.DE ? nameDe : nameEn;
    }
}

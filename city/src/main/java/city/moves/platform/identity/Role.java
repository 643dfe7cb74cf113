package city.moves.platform.identity;

import city.moves.platform.web.Language;
import java.util.Set;

/**
 * A bundle of rights that accounts can hold.
 *
 * @param permissions keys of the rights
 */
record Role(String key, String nameDe, String nameEn, Set<String> permissions, int version) {

    /** The role that an empty city has. It cannot lose the right that lets others be made. */
    static final String ADMINISTRATOR = "administrator";

    String name(Language language) {
        return language == Language.DE ? nameDe : nameEn;
    }

    String subject() {
        return "role:" + key;
    }
}

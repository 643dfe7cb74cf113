package city.moves.platform.identity;

import java.util.List;
import java.util.Locale;

/** What an account may know of its person beside the name on pages and the e-mail address. */
public enum PersonDetail {
    GIVEN_NAMES("given-name", "given_name"),
    FAMILY_NAME("family-name", "family_name"),
    BIRTH_NAME("", "birth_name"),
    BIRTH_DATE("bday", "birthdate", "date_of_birth"),
    BIRTH_PLACE("", "place_of_birth"),
    STREET("address-line1"),
    HOUSE_NUMBER(""),
    ADDRESS_ADDITION("address-line2"),
    POSTCODE("postal-code", "zip_code"),
    CITY("address-level2", "city"),
    PHONE("tel", "phone_number");

    static final int LONGEST = 120;

    private final String autocomplete;
    private final List<String> claims;

    PersonDetail(String autocomplete, String... claims) {
        this.autocomplete = autocomplete;
        this.claims = List.of(claims);
    }

    /** What browsers call it; empty if they have no name for it. */
    String autocomplete() {
        return autocomplete;
    }

    /** What providers call it. Street and number are one claim there, which cannot be divided with certainty. */
    List<String> claims() {
        return claims;
    }

    /** The name of a field on a page. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

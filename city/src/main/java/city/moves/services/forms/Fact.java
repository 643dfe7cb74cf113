package city.moves.services.forms;

import java.util.Locale;

/** What a question asks of the person who applies, or of the firm that does. Whoever knows it can fill it in. */
public enum Fact {
    GIVEN_NAMES("given-name"),
    FAMILY_NAME("family-name"),
    BIRTH_NAME(""),
    BIRTH_DATE("bday"),
    BIRTH_PLACE(""),
    NATIONALITY(""),
    STREET("address-line1"),
    HOUSE_NUMBER(""),
    ADDRESS_ADDITION("address-line2"),
    POSTCODE("postal-code"),
    CITY("address-level2"),
    EMAIL("email"),
    PHONE("tel"),
    ACCOUNT_HOLDER(""),
    IBAN(""),
    COMPANY("organization"),
    REGISTER_COURT(""),
    REGISTER_NUMBER("");

    private final String autocomplete;

    Fact(String autocomplete) {
        this.autocomplete = autocomplete;
    }

    /** A word of addresses and fields. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What browsers call it; empty if they have no name for it. */
    public String autocomplete() {
        return autocomplete;
    }
}

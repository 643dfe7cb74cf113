package city.moves.services;

import city.moves.platform.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisational unit that is responsible for services. Fields of which nothing is known are empty.
 *
 * @param parent     key of the unit of which this is a branch; empty for none
 * @param department key of the office in the house; empty if the list of offices has none for it
 * @param areas      keys of the districts for which this branch is responsible; none for a unit of the whole city
 * @param example    true if it was invented for the demo city
 */
public record Unit(String key, String parent, String department, Bilingual name, String street, String postalCode,
        String place, @Nullable Point point, String openingHours, String phone, String mail, List<String> areas,
        boolean example) {

    /** Where it lies, in longitude and latitude. */
    public record Point(double longitude, double latitude) {}

    public Unit {
        areas = List.copyOf(areas);
    }

    public String name(Language language) {
        return name.in(language);
    }

    /** As it stands on a letter, in one line; empty if no address is known. */
    public String address() {
        return street.isEmpty() ? "" : street + ", " + (postalCode + " " + place).strip();
    }
}

package city.moves.platform.places;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as a table has it.
 *
 * @param street     its name, and the number too where the house is empty, such as {@code Königstr. 12 a, 70173 Stuttgart}
 * @param house      the number with what follows it; empty if it stands behind the street
 * @param postalCode empty if the table does not say it
 * @param quarter    the part of the city; empty if the table does not say it
 */
public record SoughtAddress(String street, String house, String postalCode, String quarter) {

    private static final int LONGEST = 200;
    private static final Pattern NUMBER_BEHIND = Pattern.compile(
            "(.*?[^0-9\\s])\\s*([0-9]{1,5}\\s?[A-Za-z]?(?:\\s?[/-]\\s?[0-9]{1,5}\\s?[A-Za-z]?)?)");
    private static final Pattern POSTAL_CODE = Pattern.compile("(?<![0-9])[0-9]{5}(?![0-9])");

    /** The same in its parts; longer texts than an address can be are none. */
    SoughtAddress inParts() {
        if (street.length() + house.length() + postalCode.length() + quarter.length() > LONGEST) {
            return new SoughtAddress("", "", "", "");
        }
        if (!house.isBlank()) {
            return this;
        }
        int comma = street.indexOf(',');
        String line = (comma < 0 ? street : street.substring(0, comma)).strip();
        Matcher behind = POSTAL_CODE.matcher(comma < 0 ? "" : street.substring(comma));
        String code = postalCode.isBlank() && behind.find() ? behind.group() : postalCode;
        Matcher number = NUMBER_BEHIND.matcher(line);
        return number.matches() ? new SoughtAddress(number.group(1), number.group(2), code, quarter)
                : new SoughtAddress(line, "", code, quarter);
    }
}

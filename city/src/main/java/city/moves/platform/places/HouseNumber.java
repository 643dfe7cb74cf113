package city.moves.platform.places;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a house.
 *
 * @param suffix what follows the number, such as {@code a}, {@code /1} or {@code -14}; empty for none
 */
record HouseNumber(int number, String suffix) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([a-z0-9/.-]{0,12})");

    /** Empty if it begins with no number, or is none of any form that is known. */
    static Optional<HouseNumber> of(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", ""));
        return form.matches() ? Optional.of(new HouseNumber(Integer.parseInt(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + suffix;
    }
}

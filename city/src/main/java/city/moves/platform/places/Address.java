package city.moves.platform.places;

/**
 * A house in the register of addresses.
 *
 * @param number     by which the register knows it, also after the next import
 * @param house      its number in the street with what follows it, such as {@code 12a}
 * @param postalCode five digits; empty if the register has none
 * @param quarter    the part of the city; empty if the register has none
 * @param example    true if it was invented for the demo city
 */
public record Address(long number, String street, String house, String postalCode, String quarter, double longitude,
        double latitude, boolean example) {

    /** As it stands on a letter, in one line. */
    public String line() {
        String first = street + " " + house;
        String second = (postalCode + " " + quarter).strip();
        return second.isEmpty() ? first : first + ", " + second;
    }
}

package city.moves.geo.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which columns of a table say where something is, by their names; empty for none.
 *
 * @param street     its name, or the whole address where there is no column with the house
 * @param house      the number, with or without what follows it
 * @param suffix     what follows the number
 * @param district   the part of the city
 */
record AddressColumns(String street, String house, String suffix, String postalCode, String district) {

    private static final Set<String> STREET = Set.of("strasse", "str", "strassenname", "strname", "street", "streetname",
            "adresse", "anschrift", "address", "strassehausnummer", "strasseundhausnummer", "strassehausnr", "strassehnr",
            "strassenr", "strasseundnr");
    private static final Set<String> HOUSE = Set.of("hausnummer", "hausnr", "hnr", "hsnr", "hausno", "house",
            "housenumber", "houseno");
    /** What is the number of a house only right behind a street. */
    private static final Set<String> NUMBER = Set.of("nr", "nummer", "number", "no");
    private static final Set<String> SUFFIX = Set.of("zusatz", "hausnummernzusatz", "hausnummerzusatz", "hausnrzusatz",
            "hnrzusatz", "hsnrzusatz", "suffix");
    private static final Set<String> POSTAL_CODE = Set.of("plz", "postleitzahl", "postalcode", "postcode", "zip", "zipcode");
    private static final Set<String> DISTRICT = Set.of("stadtteil", "stadtbezirk", "ortsteil", "bezirk", "quarter",
            "district");

    /** Empty if no column is called like a street. */
    static Optional<AddressColumns> recognised(List<String> columns) {
        String street = first(columns, STREET);
        if (street.isEmpty()) {
            return Optional.empty();
        }
        int behind = columns.indexOf(street) + 1;
        String next = behind < columns.size() && NUMBER.contains(plain(columns.get(behind))) ? columns.get(behind) : "";
        String house = first(columns, HOUSE);
        return Optional.of(new AddressColumns(street, house.isEmpty() ? next : house, first(columns, SUFFIX),
                first(columns, POSTAL_CODE), first(columns, DISTRICT)));
    }

    private static String first(List<String> columns, Set<String> called) {
        return columns.stream().filter(column -> called.contains(plain(column))).findFirst().orElse("");
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.GERMAN).replace("ß", "ss").replaceAll("[^a-z]", "");
    }

    /** Those that there are. */
    List<String> all() {
        return Stream.of(street, house, suffix, postalCode, district).filter(column -> !column.isEmpty()).toList();
    }
}

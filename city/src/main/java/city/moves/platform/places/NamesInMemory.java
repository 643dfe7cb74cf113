package city.moves.platform.places;

import city.moves.engines.tiles.geometry.Box;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of all streets and parts of the city, some thousands, kept on each node for one content of the registers. So
 * a name is found though a letter of it is wrong, without an extension of the database.
 */
@Component
class NamesInMemory {

    static final String STREET = """
            select number, name, postal_code, quarter, houses, west, south, east, north from places.street
            """;

    private final JdbcClient database;
    private final Registers registers;
    private volatile Names last = Names.of(-1, List.of(), -1, List.of());

    NamesInMemory(JdbcClient database, Registers registers) {
        this.database = database;
        this.registers = registers;
    }

    /** The names of one moment, in the order of the alphabet. */
    record Names(long streetsOf, List<NamedPlace<Street>> streets, Map<String, List<NamedPlace<Street>>> byName,
            long districtsOf, List<NamedPlace<District>> districts) {

        private static Names of(long streetsOf, List<NamedPlace<Street>> streets, long districtsOf,
                List<NamedPlace<District>> districts) {
            return new Names(streetsOf, streets, streets.stream().collect(Collectors.groupingBy(NamedPlace::joined)),
                    districtsOf, districts);
        }

        /** The streets that are called so, however somebody writes it. */
        List<NamedPlace<Street>> called(String street) {
            String name = String.join("", FoldedText.words(street));
            return byName.getOrDefault(name.endsWith("pl") ? name + "atz" : name, List.of());
        }
    }

    Names now() {
        Map<Register, RegisterState> states = registers.all();
        RegisterState addresses = states.get(Register.ADDRESSES);
        RegisterState districts = states.get(Register.DISTRICTS);
        Names known = last;
        if (known.streetsOf() != addresses.content() || known.districtsOf() != districts.content()) {
            known = Names.of(
                    addresses.content(), known.streetsOf() == addresses.content() ? known.streets() : streets(addresses.example()),
                    districts.content(), known.districtsOf() == districts.content() ? known.districts() : districts(districts.example()));
            last = known;
        }
        return known;
    }

    private List<NamedPlace<Street>> streets(boolean example) {
        return database.sql(STREET + """
                where houses > 0
                order by name collate "de-x-icu", postal_code, quarter collate "de-x-icu", number
                """).query((row, _) -> street(row, example)).list().stream()
                .map(street -> NamedPlace.of(street, street.name(), street.quarter(), street.postalCode())).toList();
    }

    static Street street(ResultSet row, boolean example) throws SQLException {
        return new Street(row.getLong("number"), row.getString("name"), row.getString("postal_code"), row.getString("quarter"),
                row.getInt("houses"), new Box(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"),
                        row.getDouble("north")), example);
    }

    private List<NamedPlace<District>> districts(boolean example) {
        return database.sql(Districts.DISTRICT + "order by name collate \"de-x-icu\", key")
                .query((row, _) -> Districts.district(row, example)).list().stream()
                .map(district -> NamedPlace.of(district, district.name(), "", "")).toList();
    }
}

package city.moves.platform.places;

import city.moves.platform.places.NamedPlace.Meant;
import city.moves.platform.values.KeyPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of addresses. What somebody looks for here is kept nowhere. */
@Repository
public class Addresses {

    private static final String ADDRESS = """
            select address.number, street.name, house, suffix, postal_code, quarter, longitude, latitude, register.example
            from places.address join places.street on street.number = address.street
            join places.register on register.name = 'ADDRESSES'
            """;
    private static final String AMONG_STREETS = """
            with meant as (select * from unnest(:streets::bigint[], :houses::text[]) with ordinality as meant (street, wanted, place)),
            found as (
                select address.number, address.street, house, suffix, longitude, latitude, place
                from meant join places.address on address.street = meant.street
                    and (house || suffix) like wanted || '%%'
            )
            select found.number, street.name, house, suffix, postal_code, quarter, longitude, latitude, register.example
            from found join places.street on street.number = found.street
            join places.register on register.name = 'ADDRESSES'
            %s
            order by place, house, suffix limit :limit
            """;
    private static final String AFTER = """
            where (place, house, suffix) > (select place, house, suffix from found where number = :after)
            """;

    private final JdbcClient database;
    private final FindingNames names;
    private final Registers registers;

    Addresses(JdbcClient database, FindingNames names, Registers registers) {
        this.database = database;
        this.names = names;
        this.registers = registers;
    }

    /**
     * Those that somebody may mean, the likeliest first.
     *
     * @param text as people type it, such as {@code marktpl. 1a} or {@code Königstr 20 70173}
     */
    public List<Address> find(String text, int most) {
        return among(names.streets(text), 0, most);
    }

    public Optional<Address> find(long number) {
        return database.sql(ADDRESS + "where address.number = :number").param("number", number)
                .query(Addresses::address).optional();
    }

    public Optional<Street> street(long number) {
        return database.sql(NamesInMemory.STREET + "where number = :number and houses > 0").param("number", number)
                .query((row, _) -> NamesInMemory.street(row, registers.of(Register.ADDRESSES).example())).optional();
    }

    /**
     * The addresses of a street by their numbers.
     *
     * @param after number of the address behind which the page begins; 0 for the first page
     */
    public KeyPage<Address> of(Street street, long after, int limit) {
        return KeyPage.cut(among(List.of(new Meant<>(street, 0, "")), after, limit + 1), limit,
                address -> String.valueOf(address.number()));
    }

    /** All of them by number, or those that a text may mean in their order. */
    KeyPage<Address> page(String text, long after, int limit) {
        List<Address> found = text.isBlank()
                ? database.sql(ADDRESS + "where address.number > :after order by address.number limit :limit")
                        .param("after", after).param("limit", limit + 1).query(Addresses::address).list()
                : among(names.streets(text), after, limit + 1);
        return KeyPage.cut(found, limit, address -> String.valueOf(address.number()));
    }

    List<Address> among(List<Meant<Street>> streets, long after, int limit) {
        if (streets.isEmpty()) {
            return List.of();
        }
        return database.sql(AMONG_STREETS.formatted(after == 0 ? "" : AFTER))
                .param("streets", streets.stream().map(meant -> meant.place().number()).toArray(Long[]::new))
                .param("houses", streets.stream().map(Meant::house).toArray(String[]::new))
                .param("after", after).param("limit", limit).query(Addresses::address).list();
    }

    private static Address address(ResultSet row, int number) throws SQLException {
        return new Address(row.getLong("number"), row.getString("name"), row.getInt("house") + row.getString("suffix"),
                row.getString("postal_code"), row.getString("quarter"), row.getDouble("longitude"),
                row.getDouble("latitude"), row.getBoolean("example"));
    }
}

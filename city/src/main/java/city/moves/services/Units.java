package city.moves.services;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units that are responsible for services. */
@Repository
public class Units {

    private static final String UNIT = """
            select u.*, array(select area from services.unit_area a where a.unit = u.key order by area) as areas
            from services.unit u
            """;

    private final JdbcClient database;

    Units(JdbcClient database) {
        this.database = database;
    }

    /** A city has some dozens of them, in the order of their German names. */
    public List<Unit> all() {
        return database.sql(UNIT + "order by name_de collate \"de-x-icu\", key").query(Units::unit).list();
    }

    public Optional<Unit> find(String key) {
        return database.sql(UNIT + "where key = :key").param("key", key).query(Units::unit).optional();
    }

    /** The branches of a unit, by name. */
    List<Unit> branches(String parent) {
        return database.sql(UNIT + "where parent = :parent order by name_de collate \"de-x-icu\", key")
                .param("parent", parent).query(Units::unit).list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        double longitude = row.getDouble("longitude");
        Unit.Point point = row.wasNull() ? null : new Unit.Point(longitude, row.getDouble("latitude"));
        Array areas = row.getArray("areas");
        return new Unit(row.getString("key"), known(row, "parent"), known(row, "department"),
                new Bilingual(row.getString("name_de"), row.getString("name_en")), row.getString("street"),
                row.getString("postal_code"), row.getString("place"), point, row.getString("opening_hours"),
                row.getString("phone"), row.getString("mail"), List.of((String[]) areas.getArray()),
                row.getBoolean("example"));
    }

    private static String known(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}

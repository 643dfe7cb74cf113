package city.moves.geo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the places of all features of a layer, in one snapshot with the content that they belong to. */
@Repository
class PlacesReader {

    private static final int AT_ONCE = 10_000;
    private static final String PLACES = """
            select number, (bounds[1])[0] as west, (bounds[1])[1] as south, (bounds[0])[0] as east,
                (bounds[0])[1] as north, (bounds_east[1])[0] as west2, (bounds_east[1])[1] as south2,
                (bounds_east[0])[0] as east2, (bounds_east[0])[1] as north2
            from geo.feature where layer = ? order by number
            """;

    private final JdbcTemplate database;
    private final Layers layers;

    PlacesReader(JdbcTemplate database, Layers layers) {
        this.database = new JdbcTemplate(database.getDataSource());
        this.database.setFetchSize(AT_ONCE);
        this.layers = layers;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public PlacesOfLayer read(Layer layer) {
        PlacesOfLayer.Builder places = new PlacesOfLayer.Builder(layers.content(layer.number()));
        database.query(PLACES, (ResultSet row) -> add(row, places), layer.number());
        return places.build();
    }

    private static void add(ResultSet row, PlacesOfLayer.Builder places) throws SQLException {
        long number = row.getLong("number");
        boolean placed = false;
        for (String side : List.of("", "2")) {
            double west = row.getDouble("west" + side);
            if (!row.wasNull()) {
                places.add(number, west, row.getDouble("south" + side), row.getDouble("east" + side),
                        row.getDouble("north" + side));
                placed = true;
            }
        }
        if (!placed) {
            places.addPlaceless(number);
        }
    }
}

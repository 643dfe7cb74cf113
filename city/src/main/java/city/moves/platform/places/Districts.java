package city.moves.platform.places;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of the city. */
@Repository
public class Districts {

    static final String DISTRICT = "select key, name, kind, parent, geom from places.district ";

    private final JdbcClient database;
    private final Registers registers;

    Districts(JdbcClient database, Registers registers) {
        this.database = database;
        this.registers = registers;
    }

    /** Those that a place in longitude and latitude lies in, the largest first; none if it lies outside. */
    public List<District> at(double longitude, double latitude) {
        boolean example = registers.of(Register.DISTRICTS).example();
        Coordinate place = new Coordinate(longitude, latitude);
        return database.sql(DISTRICT + "where bounds @> point(:longitude, :latitude) order by kind, key")
                .param("longitude", longitude).param("latitude", latitude)
                .query((row, _) -> holds(row.getBytes("geom"), place) ? Stream.of(district(row, example))
                        : Stream.<District>empty()).list().stream().flatMap(found -> found).toList();
    }

    /** The city as its largest parts say together; empty if it has none. */
    public Optional<CityOutline> together() {
        return CityOutline.around(database.sql("""
                select geom from places.district where kind = (select min(kind) from places.district) order by key
                """).query((row, _) -> row.getBytes("geom")).list());
    }

    /** All of a kind with their outlines, by key. */
    List<MapFeature> outlines(DistrictKind kind) {
        return database.sql("""
                select part.key, part.name, part.geom, whole.name as whole
                from places.district part left join places.district whole on whole.key = part.parent
                where part.kind = :kind order by part.key
                """).param("kind", kind.name()).query((row, _) -> new MapFeature(row.getString("key"), row.getBytes("geom"),
                DistrictLayers.properties(row.getString("name"), row.getString("whole")))).list();
    }

    List<DistrictKind> kinds() {
        return database.sql("select distinct kind from places.district order by kind")
                .query((row, _) -> DistrictKind.valueOf(row.getString("kind"))).list();
    }

    static District district(ResultSet row, boolean example) throws SQLException {
        Box bounds = Wkb.box(row.getBytes("geom")).orElseThrow();
        String parent = row.getString("parent");
        return new District(row.getString("key"), row.getString("name"), DistrictKind.valueOf(row.getString("kind")),
                parent == null ? "" : parent, bounds, example);
    }

    private static boolean holds(byte[] area, Coordinate place) {
        try {
            return SimplePointInAreaLocator.locate(place, new WKBReader().read(area)) != Location.EXTERIOR;
        } catch (ParseException damaged) {
            throw new IllegalStateException("an outline that was kept cannot be read", damaged);
        }
    }
}

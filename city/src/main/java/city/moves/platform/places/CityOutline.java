package city.moves.platform.places;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Where the city lies, as its districts say together; ready to be asked of many geometries, by one thread. */
public final class CityOutline {

    private final PreparedGeometry outline;
    private final Box bounds;
    private final WKBReader reader = new WKBReader();

    private CityOutline(Geometry whole) {
        Envelope around = whole.getEnvelopeInternal();
        this.outline = PreparedGeometryFactory.prepare(whole);
        this.bounds = new Box(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
    }

    /** Empty if there are no districts. */
    static Optional<CityOutline> around(List<byte[]> districts) {
        if (districts.isEmpty()) {
            return Optional.empty();
        }
        WKBReader reader = new WKBReader();
        return Optional.of(new CityOutline(UnaryUnionOp.union(districts.stream().map(one -> whole(reader, one)).toList())));
    }

    private static Geometry whole(WKBReader reader, byte[] district) {
        try {
            return GeometryFixer.fix(reader.read(district));
        } catch (ParseException damaged) {
            throw new IllegalStateException("an outline that was kept cannot be read", damaged);
        }
    }

    /**
     * True if something of a geometry lies in the city; what no area can be made of is judged by the box around it.
     *
     * @param degrees in longitude and latitude
     */
    public boolean touches(byte[] degrees) {
        if (Wkb.boxes(degrees).stream().noneMatch(bounds::intersects)) {
            return false;
        }
        try {
            return outline.intersects(reader.read(degrees));
        } catch (ParseException | IllegalArgumentException | TopologyException broken) {
            return true;
        }
    }
}

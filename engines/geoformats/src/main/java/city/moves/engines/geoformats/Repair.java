package city.moves.engines.geoformats;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequences;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Offers a valid geometry for one that is not: rings are closed, areas that cross themselves are cut where they do so, parts
 * without extent fall away. Somebody has to look at it before it counts. Heights are kept where vertices are.
 */
public final class Repair {

    private Repair() {}

    /** The repaired geometry; empty if nothing would be left of it the bytes cannot be understood, or its numbers are beyond reckoning. */
    public static Optional<byte[]> of(byte[] wkb) {
        try {
            Geometry repaired = GeometryFixer.fix(new WKBReader(new ClosingFactory()).read(wkb));
            if (repaired.isEmpty()) {
                return Optional.empty();
            }
            Coordinate some = repaired.getCoordinate();
            int dimensions = Double.isNaN(some.getZ()) ? 2 : 3;
            return Optional.of(new WKBWriter(dimensions, ByteOrderValues.LITTLE_ENDIAN).write(repaired));
        } catch (ParseException | IllegalArgumentException | TopologyException e) {
            return Optional.empty();
        }
    }

    /** Closes rings where JTS would refuse them. */
    private static final class ClosingFactory extends GeometryFactory {
        private static final long serialVersionUID = 1;

        @Override
        public LinearRing createLinearRing(CoordinateSequence sequence) {
            return super.createLinearRing(
                    CoordinateSequences.ensureValidRing(getCoordinateSequenceFactory(), sequence));
        }
    }
}

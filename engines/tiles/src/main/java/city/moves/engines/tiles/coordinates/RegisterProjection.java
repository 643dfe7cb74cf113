package city.moves.engines.tiles.coordinates;

import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/** Any other system of the register, by proj4j, with a datum shift where one is needed. */
final class RegisterProjection implements Projection {
    private final BasicCoordinateTransform forward;
    private final BasicCoordinateTransform inverse;

    RegisterProjection(int epsg) {
        CRSFactory register = new CRSFactory();
        CoordinateReferenceSystem degrees = register.createFromName("EPSG:4326");
        CoordinateReferenceSystem metres = register.createFromName("EPSG:" + epsg);
        forward = new BasicCoordinateTransform(degrees, metres);
        inverse = new BasicCoordinateTransform(metres, degrees);
    }

    @Override
    public void forward(double[] pairs, int at) {
        run(forward, pairs, at);
    }

    @Override
    public void inverse(double[] pairs, int at) {
        run(inverse, pairs, at);
    }

    private static void run(BasicCoordinateTransform transform, double[] pairs, int at) {
        ProjCoordinate coordinate = new ProjCoordinate(pairs[at], pairs[at + 1]);
        try {
            transform.transform(coordinate, coordinate);
        } catch (Proj4jException e) {
            throw new OutsideOfCrsException(pairs[at], pairs[at + 1], e);
        }
        pairs[at] = coordinate.x;
        pairs[at + 1] = coordinate.y;
    }
}

package city.moves.engines.tiles.geometry;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Geometries by seed, and the way between bytes and JTS, which judges them. */
public final class Samples {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final RandomGenerator random;

    public Samples(long seed) {
        random = random(seed);
    }

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static byte[] wkb(Geometry geometry, boolean bigEndian, boolean withHeight) {
        int order = bigEndian ? ByteOrderValues.BIG_ENDIAN : ByteOrderValues.LITTLE_ENDIAN;
        return new WKBWriter(withHeight ? 3 : 2, order).write(geometry);
    }

    public static byte[] wkt(String text) {
        try {
            return wkb(new WKTReader().read(text), false, false);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Geometry jts(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Any of the seven types, heights on all vertices, empty ones now and then. */
    public Geometry next() {
        return next(7);
    }

    /** A valid area with jagged edges and now and then a hole, somewhere within {@code spread} degrees of the middle. */
    public Polygon star(double longitude, double latitude, double spread, int vertices) {
        double x = longitude + random.nextDouble(-spread, spread);
        double y = latitude + random.nextDouble(-spread, spread);
        double radius = spread * random.nextDouble(0.05, 0.7);
        LinearRing hole = starRing(x, y, radius * 0.05, radius * 0.3, vertices / 2);
        return FACTORY.createPolygon(starRing(x, y, radius * 0.4, radius, vertices),
                random.nextInt(3) == 0 ? new LinearRing[] {hole} : new LinearRing[0]);
    }

    private LinearRing starRing(double x, double y, double least, double most, int vertices) {
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double distance = random.nextDouble(least, most);
            double angle = 2 * Math.PI * i / vertices;
            ring[i] = new Coordinate(x + distance * Math.cos(angle), y + distance * Math.sin(angle));
        }
        ring[vertices] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    private Geometry next(int kinds) {
        int members = random.nextInt(4);
        return switch (random.nextInt(kinds)) {
            case 0 -> random.nextInt(8) == 0 ? FACTORY.createPoint() : point();
            case 1 -> random.nextInt(8) == 0 ? FACTORY.createLineString() : line();
            case 2 -> random.nextInt(8) == 0 ? FACTORY.createPolygon() : polygon();
            case 3 -> FACTORY.createMultiPoint(Stream.generate(this::point).limit(members).toArray(Point[]::new));
            case 4 -> FACTORY.createMultiLineString(Stream.generate(this::line).limit(members).toArray(LineString[]::new));
            case 5 -> FACTORY.createMultiPolygon(Stream.generate(this::polygon).limit(members).toArray(Polygon[]::new));
            default -> FACTORY.createGeometryCollection(
                    Stream.generate(() -> next(6)).limit(members).toArray(Geometry[]::new));
        };
    }

    private Point point() {
        return FACTORY.createPoint(coordinate());
    }

    private LineString line() {
        return FACTORY.createLineString(Stream.generate(this::coordinate).limit(2 + random.nextInt(9)).toArray(Coordinate[]::new));
    }

    private Polygon polygon() {
        LinearRing[] holes = Stream.generate(this::ring).limit(random.nextInt(3)).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(), holes);
    }

    private LinearRing ring() {
        Coordinate[] ring = Stream.generate(this::coordinate).limit(4 + random.nextInt(9)).toArray(Coordinate[]::new);
        ring[ring.length - 1] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    private Coordinate coordinate() {
        return new Coordinate(rounded(5.8, 15.1), rounded(47.2, 55.1), Math.rint(random.nextDouble(900) * 1e3) / 1e3);
    }

    private double rounded(double from, double to) {
        return Math.rint(random.nextDouble(from, to) * 1e7) / 1e7;
    }
}

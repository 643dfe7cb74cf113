package city.moves.geo.desk;

import city.moves.platform.places.GeometryKind;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.io.WKBWriter;

/**
 * A geometry as lines of a text, each with east and north; an empty line begins the next part. The first part of an area
 * is its outline, the others are holes, and each of them closes by itself.
 */
final class CoordinateLines {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String LINE_END = "\\R";
    private static final int CORNERS_OF_AREA = 3;

    private CoordinateLines() {}

    static byte[] point(double east, double north) {
        return bytes(SHAPES.createPoint(new Coordinate(east, north)));
    }

    /** A number with comma or point before its decimals; empty if it is none. */
    static Optional<Double> number(String text) {
        String plain = text.replaceAll("[ \\u00a0\\u202f]", "");
        return plain.matches("[+-]?[0-9]{1,12}([.,][0-9]{1,15})?")
                ? Optional.of(Double.parseDouble(plain.replace(',', '.'))) : Optional.empty();
    }

    static Outcome<byte[]> read(String text, GeometryKind kind) {
        List<List<Coordinate>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        String[] lines = text.strip().split(LINE_END);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) {
                parts.add(new ArrayList<>());
                continue;
            }
            Optional<Coordinate> pair = pair(line);
            if (pair.isEmpty()) {
                return Outcome.refused(Refusal.ofField("", "geo.desk.place.line", String.valueOf(i + 1)));
            }
            parts.getLast().add(pair.get());
        }
        parts.removeIf(List::isEmpty);
        int needed = kind == GeometryKind.POLYGON ? CORNERS_OF_AREA : kind == GeometryKind.LINE ? 2 : 1;
        return parts.stream().anyMatch(part -> part.size() < needed)
                ? Outcome.refused(Refusal.ofField("", "geo.desk.place.too-few", String.valueOf(needed)))
                : Outcome.done(bytes(shape(parts, kind)));
    }

    private static Optional<Coordinate> pair(String line) {
        String[] numbers = line.split("[;\\s]+");
        if (numbers.length == 1 && line.indexOf('.') >= 0) {
            numbers = line.split(",");
        }
        if (numbers.length != 2) {
            return Optional.empty();
        }
        Optional<Double> east = number(numbers[0].replaceAll(",$", ""));
        Optional<Double> north = number(numbers[1]);
        return east.isEmpty() || north.isEmpty() ? Optional.empty()
                : Optional.of(new Coordinate(east.get(), north.get()));
    }

    private static Geometry shape(List<List<Coordinate>> parts, GeometryKind kind) {
        List<Coordinate> first = parts.getFirst();
        return switch (kind) {
            case POINT -> SHAPES.createMultiPointFromCoords(all(parts.stream().flatMap(List::stream).toList()));
            case LINE -> parts.size() == 1 ? SHAPES.createLineString(all(first))
                    : SHAPES.createMultiLineString(parts.stream().map(part -> SHAPES.createLineString(all(part)))
                            .toArray(LineString[]::new));
            case POLYGON -> area(parts);
            case ANY -> first.size() == 1 ? SHAPES.createPoint(first.getFirst())
                    : first.size() > CORNERS_OF_AREA && first.getFirst().equals2D(first.getLast()) ? area(parts)
                    : SHAPES.createLineString(all(first));
        };
    }

    private static Geometry area(List<List<Coordinate>> parts) {
        List<LinearRing> rings = parts.stream().map(CoordinateLines::ring).toList();
        return SHAPES.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(List<Coordinate> corners) {
        List<Coordinate> closed = new ArrayList<>(corners);
        if (!closed.getFirst().equals2D(closed.getLast()) || closed.size() == CORNERS_OF_AREA) {
            closed.add(closed.getFirst().copy());
        }
        return SHAPES.createLinearRing(all(closed));
    }

    private static Coordinate[] all(List<Coordinate> coordinates) {
        return coordinates.toArray(Coordinate[]::new);
    }

    private static byte[] bytes(Geometry geometry) {
        return new WKBWriter().write(geometry);
    }
}

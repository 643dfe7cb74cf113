package city.moves.engines.geoformats;

import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads geometries of GML 3.1.1 and 3.2 of the Simple Features profile; what is round is refused rather than straightened. */
final class GmlGeometry {
    private static final Set<String> ROUND = Set.of("Arc", "ArcString", "ArcStringByBulge", "ArcByBulge", "ArcByCenterPoint", "Circle",
            "CircleByCenterPoint", "CubicSpline", "BSpline", "Bezier", "Clothoid", "OffsetCurve", "Geodesic", "GeodesicString");
    private static final Set<String> POINTS = Set.of("Point", "MultiPoint");
    private static final Set<String> LINES = Set.of("LineString", "Curve", "CompositeCurve", "MultiLineString", "MultiCurve");
    private static final Set<String> AREAS = Set.of("Polygon", "Surface", "CompositeSurface", "PolyhedralSurface", "MultiPolygon", "MultiSurface");
    private static final int DEEPEST = 30;

    private final GmlReader xml;
    private final int mostVertices;
    private final List<double[]> pieces = new ArrayList<>();
    private final List<Integer> areaBegins = new ArrayList<>();
    private String name = "";
    private int dimension = 2;
    private int vertices;

    GmlGeometry(GmlReader xml, int mostVertices) {
        this.xml = xml;
        this.mostVertices = mostVertices;
    }

    static boolean is(String element) {
        return POINTS.contains(element) || LINES.contains(element) || AREAS.contains(element) || element.equals("MultiGeometry");
    }

    /** How the geometry names its system; empty if it does not. */
    String systemName() {
        return name;
    }

    /** From the beginning of a geometry to its end. */
    void read() throws XMLStreamException {
        element(0, dimension);
    }

    private void element(int depth, int outer) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw damaged("too deeply nested");
        }
        String element = xml.getLocalName();
        if (ROUND.contains(element)) {
            throw damaged("a curve that is not straight: " + element);
        }
        if (xml.getAttributeValue(null, "href") != null || xml.getAttributeValue("http://www.w3.org/1999/xlink", "href") != null) {
            throw damaged("the geometry lies elsewhere");
        }
        int inner = dimension(outer);
        String said = xml.getAttributeValue(null, "srsName");
        if (said != null && name.isEmpty()) {
            name = said;
        } else if (said != null && !said.equals(name)) {
            throw damaged("two reference systems in one geometry");
        }
        switch (element) {
            case "pos", "posList" -> numbers(xml.text(), inner);
            case "coordinates" -> coordinates();
            case "Polygon", "PolygonPatch", "Rectangle", "Triangle" -> {
                areaBegins.add(pieces.size());
                children(depth, inner);
            }
            case "LineString", "LineStringSegment", "LinearRing", "Ring", "Curve", "CompositeCurve" -> sequence(depth, inner);
            default -> children(depth, inner);
        }
    }

    private int dimension(int outer) {
        String said = xml.getAttributeValue(null, "srsDimension");
        if (said == null) {
            return outer;
        }
        if (!said.equals("2") && !said.equals("3")) {
            throw damaged("coordinates of " + said + " dimensions");
        }
        return Integer.parseInt(said);
    }

    private void children(int depth, int inner) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                element(depth + 1, inner);
            }
        }
    }

    /** What stands within it in pieces, one {@code pos} after the other or segment after segment, is one line. */
    private void sequence(int depth, int inner) throws XMLStreamException {
        int begin = pieces.size();
        children(depth, inner);
        List<double[]> parts = new ArrayList<>(pieces.subList(begin, pieces.size()));
        pieces.subList(begin, pieces.size()).clear();
        pieces.add(joined(parts));
    }

    private static double[] joined(List<double[]> parts) {
        int length = parts.stream().mapToInt(part -> part.length).sum();
        double[] whole = new double[length];
        int at = 0;
        for (double[] part : parts) {
            boolean goesOn = at > 0 && part.length > 2 && part[0] == whole[at - 2] && part[1] == whole[at - 1];
            int from = goesOn ? 2 : 0;
            System.arraycopy(part, from, whole, at, part.length - from);
            at += part.length - from;
        }
        return Arrays.copyOf(whole, at);
    }

    private void coordinates() throws XMLStreamException {
        String comma = xml.getAttributeValue(null, "cs");
        String blank = xml.getAttributeValue(null, "ts");
        String decimal = xml.getAttributeValue(null, "decimal");
        if (comma != null && !comma.equals(",") || blank != null && !blank.isBlank() || decimal != null && !decimal.equals(".")) {
            throw damaged("coordinates with other separators");
        }
        String text = xml.text().strip().replaceAll("\\s*,\\s*", ",");
        int each = text.isEmpty() ? 2 : text.split("\\s+", 2)[0].split(",").length;
        if (each < 2 || each > 3) {
            throw damaged("coordinates of " + each + " dimensions");
        }
        numbers(text.replace(',', ' '), each);
    }

    /** Heights are left out, as the map has none. */
    private void numbers(String text, int each) {
        String[] numbers = text.strip().isEmpty() ? new String[0] : text.strip().split("\\s+");
        if (numbers.length % each != 0) {
            throw damaged(numbers.length + " numbers for positions of " + each);
        }
        vertices += numbers.length / each;
        if (vertices > mostVertices) {
            throw new BrokenRecordException(ProblemKind.TOO_MANY_VERTICES, "more than " + mostVertices + " vertices");
        }
        double[] flat = new double[numbers.length / each * 2];
        for (int i = 0; i < numbers.length; i++) {
            if (i % each < 2) {
                flat[i / each * 2 + i % each] = number(numbers[i]);
            }
        }
        pieces.add(flat);
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw damaged("no number: " + text);
        }
        throw damaged("no number: " + text);
    }

    /** @param kind the name of the outermost element */
    byte @Nullable [] wkb(String kind, boolean northFirst) {
        List<double[]> filled = pieces.stream().filter(piece -> piece.length > 0).toList();
        if (filled.isEmpty()) {
            return null;
        }
        if (northFirst) {
            filled.forEach(GmlGeometry::turn);
        }
        WkbWriter writer = new WkbWriter();
        if (POINTS.contains(kind)) {
            points(writer, filled, kind.startsWith("Multi"));
        } else if (LINES.contains(kind)) {
            lines(writer, filled, kind);
        } else if (AREAS.contains(kind)) {
            areas(writer, kind);
        } else {
            throw damaged("a mixture of geometries");
        }
        return writer.take();
    }

    private static void turn(double[] piece) {
        for (int i = 0; i < piece.length; i += 2) {
            double north = piece[i];
            piece[i] = piece[i + 1];
            piece[i + 1] = north;
        }
    }

    private static void points(WkbWriter writer, List<double[]> points, boolean many) {
        if (points.stream().anyMatch(point -> point.length != 2) || !many && points.size() != 1) {
            throw damaged("a point with several positions");
        }
        if (many) {
            writer.beginGeometry(GeometryType.MULTI_POINT, false, points.size());
        }
        points.forEach(point -> writer.raw(WkbWriter.point(point[0], point[1])));
    }

    private static void lines(WkbWriter writer, List<double[]> lines, String kind) {
        boolean many = kind.startsWith("Multi");
        List<double[]> whole = many ? lines : List.of(joined(lines));
        if (whole.stream().anyMatch(line -> line.length < 4)) {
            throw damaged("a line with less than two positions");
        }
        if (many) {
            writer.beginGeometry(GeometryType.MULTI_LINE_STRING, false, whole.size());
        }
        for (double[] line : whole) {
            writer.beginGeometry(GeometryType.LINE_STRING, false, 1);
            sequence(writer, line);
        }
    }

    private static void sequence(WkbWriter writer, double[] line) {
        writer.beginSequence(line.length / 2);
        for (int i = 0; i < line.length; i += 2) {
            writer.vertex(line[i], line[i + 1], Double.NaN);
        }
    }

    private void areas(WkbWriter writer, String kind) {
        if (areaBegins.isEmpty() || areaBegins.getFirst() != 0) {
            throw damaged("rings without an area");
        }
        boolean many = areaBegins.size() > 1 || kind.startsWith("Multi");
        if (many) {
            writer.beginGeometry(GeometryType.MULTI_POLYGON, false, areaBegins.size());
        }
        for (int i = 0; i < areaBegins.size(); i++) {
            int end = i + 1 < areaBegins.size() ? areaBegins.get(i + 1) : pieces.size();
            List<double[]> rings = pieces.subList(areaBegins.get(i), end);
            if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.length < 6)) {
                throw damaged("a ring with less than three positions");
            }
            writer.beginGeometry(GeometryType.POLYGON, false, rings.size());
            rings.forEach(ring -> sequence(writer, ring));
        }
    }

    private static BrokenRecordException damaged(String detail) {
        return new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, detail);
    }
}

package city.moves.engines.cql2;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Literals as text (annex B). */
final class TextLiterals {
    private static final String CONTROLS = "\u0007\b\t\n\u000B\f\r";
    private static final String LETTERS = "abtnvfr";

    private TextLiterals() {}

    static String write(Expression literal) {
        return switch (literal) {
            case CharacterLiteral characters -> quoted(characters.value());
            case NumericLiteral number -> number.value().toString();
            case BooleanLiteral truth -> truth.value() ? "TRUE" : "FALSE";
            case DateInstant date -> "DATE('" + date.date() + "')";
            case TimestampInstant timestamp -> "TIMESTAMP('" + timestamp.timestamp() + "')";
            case IntervalInstance interval -> "INTERVAL(" + bound(interval.start()) + ", " + bound(interval.end()) + ")";
            case BboxLiteral box -> "BBOX(" + Boxes.numbers(box).stream().map(TextLiterals::number)
                    .collect(Collectors.joining(", ")) + ")";
            case GeometryLiteral geometry -> geometry(geometry);
            default -> throw new IllegalArgumentException("not a literal: " + literal.getClass());
        };
    }

    /** A backslash is doubled only where it would be read as the beginning of an escape. */
    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("'");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : '\'';
            if (c == '\'') {
                text.append("''");
            } else if (CONTROLS.indexOf(c) >= 0) {
                text.append('\\').append(LETTERS.charAt(CONTROLS.indexOf(c)));
            } else if (c == '\\' && (next == '\'' || next == '\\' || LETTERS.indexOf(next) >= 0
                    || CONTROLS.indexOf(next) >= 0)) {
                text.append("\\\\");
            } else {
                text.append(c);
            }
        }
        return text.append('\'').toString();
    }

    private static String bound(@Nullable Expression bound) {
        return switch (bound) {
            case null -> "'" + Literals.OPEN_END + "'";
            case DateInstant date -> "'" + date.date() + "'";
            case TimestampInstant timestamp -> "'" + timestamp.timestamp() + "'";
            default -> TextWriter.write(bound);
        };
    }

    private static String geometry(GeometryLiteral geometry) {
        return switch (geometry) {
            case GeometryLiteral.Point point -> "POINT(" + position(point.position()) + ")";
            case GeometryLiteral.LineString line -> "LINESTRING" + line(line.positions());
            case GeometryLiteral.Polygon polygon -> "POLYGON" + lines(polygon.rings());
            case GeometryLiteral.MultiPoint points -> points.positions().stream()
                    .map(position -> "(" + position(position) + ")").collect(Collectors.joining(", ", "MULTIPOINT(", ")"));
            case GeometryLiteral.MultiLineString lines -> "MULTILINESTRING" + lines(lines.lines());
            case GeometryLiteral.MultiPolygon polygons -> polygons.polygons().stream().map(TextLiterals::lines)
                    .collect(Collectors.joining(", ", "MULTIPOLYGON(", ")"));
            case GeometryLiteral.GeometryCollection collection -> collection.members().stream()
                    .map(TextLiterals::geometry).collect(Collectors.joining(", ", "GEOMETRYCOLLECTION(", ")"));
        };
    }

    private static String lines(List<List<Coordinate>> lines) {
        return lines.stream().map(TextLiterals::line).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String line(List<Coordinate> line) {
        return line.stream().map(TextLiterals::position).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String position(Coordinate position) {
        String flat = number(position.x()) + " " + number(position.y());
        return position.z() == null ? flat : flat + " " + number(position.z());
    }

    private static String number(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}

package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Geometries as Well-Known Text, and boxes (annex B, rules geometryLiteral and bboxTaggedText). */
final class TextGeometries {
    private final TextTokens tokens;
    private final Nodes nodes;

    TextGeometries(TextTokens tokens, Nodes nodes) {
        this.tokens = tokens;
        this.nodes = nodes;
    }

    Expression geometry() {
        Position position = tokens.position();
        String type = Keywords.canonical(tokens.take().value());
        boolean collection = type.equals("GEOMETRYCOLLECTION");
        takeZ();
        return nodes.add(collection ? new GeometryLiteral.GeometryCollection(listOf(this::member)) : simple(type), position);
    }

    private GeometryLiteral member() {
        String type = Keywords.canonical(tokens.peek().value());
        if (tokens.peek().kind() != TextToken.Kind.NAME || !Keywords.GEOMETRIES.contains(type)
                || type.equals("GEOMETRYCOLLECTION")) {
            throw tokens.unexpected(Expected.GEOMETRY_TYPE);
        }
        tokens.take();
        takeZ();
        return simple(type);
    }

    private GeometryLiteral simple(String type) {
        return switch (type) {
            case "POINT" -> new GeometryLiteral.Point(bracketedPoint());
            case "LINESTRING" -> new GeometryLiteral.LineString(line());
            case "POLYGON" -> new GeometryLiteral.Polygon(listOf(this::ring));
            case "MULTIPOINT" -> new GeometryLiteral.MultiPoint(listOf(this::bracketedPoint));
            case "MULTILINESTRING" -> new GeometryLiteral.MultiLineString(listOf(this::line));
            case "MULTIPOLYGON" -> new GeometryLiteral.MultiPolygon(listOf(() -> listOf(this::ring)));
            default -> throw tokens.unexpected(Expected.GEOMETRY_TYPE);
        };
    }

    /** Continues behind the opening bracket. */
    BboxLiteral bbox(Position position) {
        List<Double> numbers = new ArrayList<>(List.of(number()));
        while (numbers.size() < 6 && tokens.takeSymbol(',')) {
            numbers.add(number());
        }
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw tokens.unexpected(Expected.COMMA);
        }
        tokens.close();
        return Boxes.of(numbers, position);
    }

    private List<Coordinate> line() {
        List<Coordinate> line = listOf(this::point);
        if (line.size() < 2) {
            throw tokens.unexpected(Expected.COORDINATES);
        }
        return line;
    }

    private List<Coordinate> ring() {
        Position position = tokens.position();
        return Literals.ring(listOf(this::point), position);
    }

    private Coordinate bracketedPoint() {
        tokens.open();
        Coordinate point = point();
        tokens.close();
        return point;
    }

    private Coordinate point() {
        return new Coordinate(number(), number(), isNumber() ? number() : null);
    }

    private <T> List<T> listOf(Supplier<T> item) {
        tokens.open();
        List<T> items = new ArrayList<>(List.of(item.get()));
        while (tokens.takeSymbol(',')) {
            items.add(item.get());
        }
        tokens.expectSymbol(')', Expected.COMMA, Expected.CLOSING_BRACKET);
        return items;
    }

    private boolean isNumber() {
        return tokens.peek().kind() == TextToken.Kind.NUMBER || tokens.peek().isSymbol('-') || tokens.peek().isSymbol('+');
    }

    private Double number() {
        Position position = tokens.position();
        boolean negative = tokens.takeSymbol('-');
        if (!negative) {
            tokens.takeSymbol('+');
        }
        if (tokens.peek().kind() != TextToken.Kind.NUMBER) {
            throw tokens.unexpected(Expected.NUMERIC_LITERAL);
        }
        double number = Literals.coordinate(Literals.number(tokens.take().value(), position), position);
        return negative ? -number : number;
    }

    private void takeZ() {
        tokens.takeKeyword("Z");
    }
}

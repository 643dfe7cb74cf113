package city.moves.engines.cql2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whatever is written as a name before brackets: standardised functions, constructors, custom functions (annex B). */
final class TextFunctions {
    private final TextTokens tokens;
    private final Nodes nodes;
    private final TextOperands operands;
    private final TextGeometries geometries;

    TextFunctions(TextTokens tokens, Nodes nodes, TextOperands operands) {
        this.tokens = tokens;
        this.nodes = nodes;
        this.operands = operands;
        this.geometries = new TextGeometries(tokens, nodes);
    }

    /** {@code null} when the name stands for itself, as a property. */
    @Nullable Expression call(TextToken name) {
        String keyword = Keywords.canonical(name.value());
        if (Keywords.GEOMETRIES.contains(keyword) && beginsGeometry()) {
            return geometries.geometry();
        }
        if (!tokens.peekSecond().isSymbol('(')) {
            return null;
        }
        Position position = tokens.position();
        tokens.take();
        nodes.descend(position);
        Expression call = nodes.add(called(name, keyword, position), position);
        nodes.ascend();
        return call;
    }

    private boolean beginsGeometry() {
        return tokens.peekSecond().isSymbol('(') || tokens.peekSecond().isKeyword("Z");
    }

    private Expression called(TextToken name, String keyword, Position position) {
        tokens.open();
        return switch (keyword) {
            case "CASEI" -> new Casei(text());
            case "ACCENTI" -> new Accenti(text());
            case "DATE" -> Literals.date(onlyCharacters(), position);
            case "TIMESTAMP" -> Literals.timestamp(onlyCharacters(), position);
            case "INTERVAL" -> interval();
            case "BBOX" -> geometries.bbox(position);
            default -> relationOrCustom(name, keyword);
        };
    }

    private Expression relationOrCustom(TextToken name, String keyword) {
        if (Keywords.SPATIAL.get(keyword) instanceof SpatialFunction function) {
            return pair(Syntax.GEOMETRY, (left, right) -> new SpatialPredicate(function, left, right));
        }
        if (Keywords.TEMPORAL.get(keyword) instanceof TemporalFunction function) {
            return pair(Syntax.TEMPORAL, (left, right) -> new TemporalPredicate(function, left, right));
        }
        if (Keywords.ARRAY.get(keyword) instanceof ArrayFunction function) {
            return pair(Syntax.ARRAY, (left, right) -> new ArrayPredicate(function, left, right));
        }
        return new FunctionCall(name.value(), operands.elements());
    }

    private interface Pairing {
        Expression of(Expression left, Expression right);
    }

    private Expression pair(Syntax operand, Pairing pairing) {
        Expression left = nodes.require(operand, operands.element());
        tokens.comma();
        Expression right = nodes.require(operand, operands.element());
        tokens.close();
        return pairing.of(left, right);
    }

    private Expression text() {
        Expression text = nodes.require(Syntax.CHARACTER, operands.sum());
        tokens.close();
        return text;
    }

    private String onlyCharacters() {
        String characters = tokens.characters();
        tokens.close();
        return characters;
    }

    private Expression interval() {
        Expression start = bound();
        tokens.comma();
        Expression end = bound();
        tokens.close();
        return new IntervalInstance(start, end);
    }

    private @Nullable Expression bound() {
        Position position = tokens.position();
        if (tokens.peek().kind() != TextToken.Kind.CHARACTERS) {
            Expression bound = operands.sum();
            if (bound instanceof PropertyName || bound instanceof FunctionCall) {
                return bound;
            }
            throw new Refusal(new Problem.Unexpected(position, TextWriter.excerpt(bound),
                    List.of(Expected.INSTANT_PARAMETER)));
        }
        String instant = tokens.characters();
        return instant.equals(Literals.OPEN_END) ? null : nodes.add(Literals.instant(instant, position), position);
    }
}

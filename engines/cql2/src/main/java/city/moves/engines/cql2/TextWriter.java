package city.moves.engines.cql2;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree as text (annex B), with the fewest brackets that let it be read as the same tree. */
final class TextWriter {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int PREDICATE = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int POWER = 7;
    private static final int PRIMARY = 8;

    private TextWriter() {}

    static String write(Expression node) {
        return write(node, OR);
    }

    static String excerpt(Expression node) {
        return Literals.excerpt(write(node));
    }

    private static String write(Expression node, int least) {
        String text = unbracketed(node);
        return strength(node) < least ? "(" + text + ")" : text;
    }

    private static int strength(Expression node) {
        return switch (node) {
            case Or _ -> OR;
            case And _ -> AND;
            case Not(IsLike _), Not(IsBetween _), Not(IsInList _), Not(IsNull _) -> PREDICATE;
            case Not _ -> NOT;
            case BinaryComparison _, IsLike _, IsBetween _, IsInList _, IsNull _ -> PREDICATE;
            case Arithmetic arithmetic -> switch (arithmetic.operator()) {
                case PLUS, MINUS -> SUM;
                case TIMES, DIVIDED_BY, MODULO, INTEGER_DIVIDED_BY -> PRODUCT;
                case POWER -> POWER;
            };
            default -> PRIMARY;
        };
    }

    private static String unbracketed(Expression node) {
        return switch (node) {
            case Or or -> joined(or.operands(), " OR ", AND);
            case And and -> joined(and.operands(), " AND ", NOT);
            case Not(IsLike like) -> write(like.operand(), SUM) + " NOT LIKE " + write(like.pattern(), SUM);
            case Not(IsBetween between) -> between(between, " NOT BETWEEN ");
            case Not(IsInList in) -> write(in.operand(), SUM) + " NOT IN (" + joined(in.list(), ", ", SUM) + ")";
            case Not(IsNull isNull) -> write(isNull.operand(), SUM) + " IS NOT NULL";
            case Not not -> "NOT " + write(not.operand(), PREDICATE);
            case BinaryComparison comparison -> write(comparison.left(), SUM) + " " + comparison.operator().symbol() + " "
                    + write(comparison.right(), SUM);
            case IsLike like -> write(like.operand(), SUM) + " LIKE " + write(like.pattern(), SUM);
            case IsBetween between -> between(between, " BETWEEN ");
            case IsInList in -> write(in.operand(), SUM) + " IN (" + joined(in.list(), ", ", SUM) + ")";
            case IsNull isNull -> write(isNull.operand(), SUM) + " IS NULL";
            case SpatialPredicate spatial -> call(spatial.function().name(), List.of(spatial.left(), spatial.right()));
            case TemporalPredicate temporal -> call(temporal.function().name(), List.of(temporal.left(), temporal.right()));
            case ArrayPredicate array -> call(array.function().name(), List.of(array.left(), array.right()));
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Casei casei -> call("CASEI", List.of(casei.operand()));
            case Accenti accenti -> call("ACCENTI", List.of(accenti.operand()));
            case FunctionCall function -> call(function.name(), function.arguments());
            case ArrayExpression array -> call("", array.elements());
            case PropertyName property -> name(property.name());
            default -> TextLiterals.write(node);
        };
    }

    private static String between(IsBetween between, String operator) {
        return write(between.operand(), SUM) + operator + write(between.lower(), SUM) + " AND "
                + write(between.upper(), SUM);
    }

    private static String arithmetic(Arithmetic arithmetic) {
        int strength = strength(arithmetic);
        int left = strength == POWER ? PRIMARY : strength;
        return write(arithmetic.left(), left) + " " + arithmetic.operator().symbol() + " "
                + write(arithmetic.right(), strength + 1);
    }

    private static String call(String name, List<Expression> arguments) {
        return name + "(" + joined(arguments, ", ", OR) + ")";
    }

    private static String joined(List<Expression> nodes, String separator, int least) {
        return nodes.stream().map(node -> write(node, least)).collect(Collectors.joining(separator));
    }

    static String name(String name) {
        boolean plain = Characters.isIdentifier(name) && !Keywords.isKeyword(name);
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}

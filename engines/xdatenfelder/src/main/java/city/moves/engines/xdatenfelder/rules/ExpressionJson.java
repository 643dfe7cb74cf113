package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Expressions as JSON. Numbers and days are texts, so that nothing is rounded on the way. */
final class ExpressionJson {
    private static final int MOST_DIGITS = 10;

    private ExpressionJson() {}

    /** Carries out of the depth that this is none; never leaves the package. */
    static final class NoExpression extends RuntimeException {
        NoExpression() {
            super(null, null, false, false);
        }
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new NoExpression();
        }
        return value.asString();
    }

    static Expression read(JsonNode node) {
        Value literal = literal(node);
        if (literal != null) {
            return new Expression.Literal(literal);
        }
        return node.has("op") ? operation(text(node, "op"), node) : new Expression.Answer(place(node));
    }

    private static ElementPath place(JsonNode node) {
        return ElementPath.of(text(node, "field"));
    }

    private static @Nullable Value literal(JsonNode node) {
        if (node.has("text")) {
            return new Value.Text(text(node, "text"));
        }
        if (node.has("number")) {
            return orNone(ValueText.number(text(node, "number")));
        }
        if (node.has("day")) {
            return orNone(ValueText.day(text(node, "day")));
        }
        return node.path("truth").isBoolean() ? new Value.Truth(node.path("truth").asBoolean()) : null;
    }

    private static Value orNone(@Nullable Value value) {
        if (value == null) {
            throw new NoExpression();
        }
        return value;
    }

    private static Expression operation(String name, JsonNode node) {
        return switch (name) {
            case "today" -> new Expression.Today();
            case "exists" -> new Expression.Exists(place(node));
            case "count" -> new Expression.Count(place(node));
            case "sum" -> new Expression.Sum(place(node));
            case "and" -> new Expression.And(arguments(node, 0));
            case "or" -> new Expression.Or(arguments(node, 0));
            case "not" -> new Expression.Not(arguments(node, 1).getFirst());
            case "length" -> new Expression.Length(arguments(node, 1).getFirst());
            case "round" -> new Expression.Rounded(arguments(node, 1).getFirst(), digits(node));
            case "in" -> new Expression.InList(arguments(node, 1).getFirst(), list(node));
            case "if" -> either(arguments(node, 3));
            default -> pair(name, arguments(node, 2));
        };
    }

    private static Expression either(List<Expression> arguments) {
        return new Expression.Either(arguments.get(0), arguments.get(1), arguments.get(2));
    }

    private static Expression pair(String name, List<Expression> arguments) {
        Expression left = arguments.getFirst();
        Expression right = arguments.getLast();
        if (ExpressionNames.COMPARATORS.get(name) instanceof Expression.Comparator comparator) {
            return new Expression.Comparison(comparator, left, right);
        }
        if (ExpressionNames.OPERATORS.get(name) instanceof Expression.Operator operator) {
            return new Expression.Arithmetic(operator, left, right);
        }
        if (ExpressionNames.LATER.get(name) instanceof Expression.CalendarUnit unit) {
            return new Expression.Later(unit, left, right);
        }
        if (ExpressionNames.BETWEEN.get(name) instanceof Expression.CalendarUnit unit) {
            return new Expression.Between(unit, left, right);
        }
        throw new NoExpression();
    }

    /** Any number where none is named. */
    private static List<Expression> arguments(JsonNode node, int number) {
        List<Expression> arguments = new ArrayList<>();
        node.path("args").forEach(argument -> arguments.add(read(argument)));
        if (arguments.isEmpty() || number > 0 && arguments.size() != number) {
            throw new NoExpression();
        }
        return arguments;
    }

    private static List<Value> list(JsonNode node) {
        List<Value> list = new ArrayList<>();
        node.path("list").forEach(element -> list.add(orNone(literal(element))));
        return list;
    }

    private static int digits(JsonNode node) {
        JsonNode digits = node.path("digits");
        if (!digits.isInt() || digits.asInt() < 0 || digits.asInt() > MOST_DIGITS) {
            throw new NoExpression();
        }
        return digits.asInt();
    }

    static JsonNode write(Expression expression) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (expression) {
            case Expression.Literal literal -> write(literal.value());
            case Expression.Answer answer -> node.put("field", answer.path().toString());
            case Expression.Exists exists -> node.put("op", "exists").put("field", exists.path().toString());
            case Expression.Count count -> node.put("op", "count").put("field", count.path().toString());
            case Expression.Sum sum -> node.put("op", "sum").put("field", sum.path().toString());
            default -> operation(expression, node.put("op", name(expression)));
        };
    }

    private static ObjectNode operation(Expression expression, ObjectNode node) {
        if (expression instanceof Expression.InList in) {
            ArrayNode list = node.putArray("list");
            in.list().forEach(value -> list.add(write(value)));
        }
        if (expression instanceof Expression.Rounded rounded) {
            node.put("digits", rounded.digits());
        }
        List<Expression> operands = Expressions.operands(expression);
        if (!operands.isEmpty()) {
            ArrayNode arguments = node.putArray("args");
            operands.forEach(operand -> arguments.add(write(operand)));
        }
        return node;
    }

    private static JsonNode write(Value value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (value) {
            case Value.Text text -> node.put("text", text.text());
            case Value.Number number -> node.put("number", number.written());
            case Value.Day day -> node.put("day", day.written());
            case Value.Truth truth -> node.put("truth", truth.holds());
        };
    }

    private static String name(Expression expression) {
        return switch (expression) {
            case Expression.And and -> "and";
            case Expression.Or or -> "or";
            case Expression.Not not -> "not";
            case Expression.InList in -> "in";
            case Expression.Rounded rounded -> "round";
            case Expression.Length length -> "length";
            case Expression.Either either -> "if";
            case Expression.Today today -> "today";
            case Expression.Comparison comparison -> ExpressionNames.of(ExpressionNames.COMPARATORS, comparison.comparator());
            case Expression.Arithmetic sum -> ExpressionNames.of(ExpressionNames.OPERATORS, sum.operator());
            case Expression.Later later -> ExpressionNames.of(ExpressionNames.LATER, later.unit());
            case Expression.Between between -> ExpressionNames.of(ExpressionNames.BETWEEN, between.unit());
            case Expression.Literal literal -> throw new IllegalArgumentException("no operation");
            case Expression.Answer answer -> throw new IllegalArgumentException("no operation");
            case Expression.Exists exists -> "exists";
            case Expression.Count count -> "count";
            case Expression.Sum sum -> "sum";
        };
    }
}

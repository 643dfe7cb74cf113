package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Expressions as people write them: {@code kind = "move" and not exists(dog/chip)}. From the weakest to the strongest:
 * {@code or}, {@code and}, {@code not}, comparing and {@code in}, {@code +} and {@code -}, {@code *} and {@code /}. What
 * computes stands between spaces, since a name may contain {@code -} and {@code /}.
 */
public final class ExpressionText {
    private static final int MOST_LEVELS = 50;

    private final List<ExpressionToken> tokens;
    private final Function<String, Optional<ElementPath>> places;
    private int next;
    private int level;

    private ExpressionText(List<ExpressionToken> tokens, Function<String, Optional<ElementPath>> places) {
        this.tokens = tokens;
        this.places = places;
    }

    /** What was read, or why nothing was. */
    public sealed interface Result {}

    public record Read(Expression expression) implements Result {}

    /**
     * @param at   the character at fault, counted from 1
     * @param text what stands there; empty at the end
     */
    public record Unread(Why why, int at, String text) implements Result {}

    public enum Why {
        /** Nothing like this can stand there. */
        UNEXPECTED,
        UNKNOWN_PLACE,
        TOO_DEEP
    }

    /** Carries out of the depth why; never leaves this class. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Unread unread;

        private Stop(Unread unread) {
            super(null, null, false, false);
            this.unread = unread;
        }
    }

    /** @param places what a name means */
    public static Result read(String text, Function<String, Optional<ElementPath>> places) {
        ExpressionText reader = new ExpressionText(ExpressionToken.of(text), places);
        try {
            Expression expression = reader.either();
            reader.expect(ExpressionToken.Kind.END, "");
            return new Read(expression);
        } catch (Stop stop) {
            return stop.unread;
        }
    }

    public static String write(Expression expression) {
        return new ExpressionWriter().write(expression);
    }

    private Expression either() {
        if (++level > MOST_LEVELS) {
            throw stop(Why.TOO_DEEP);
        }
        List<Expression> operands = new ArrayList<>(List.of(all()));
        while (takes("or")) {
            operands.add(all());
        }
        level--;
        return operands.size() == 1 ? operands.getFirst() : new Expression.Or(operands);
    }

    private Expression all() {
        List<Expression> operands = new ArrayList<>(List.of(negation()));
        while (takes("and")) {
            operands.add(negation());
        }
        return operands.size() == 1 ? operands.getFirst() : new Expression.And(operands);
    }

    private Expression negation() {
        int denials = 0;
        while (takes("not")) {
            denials++;
        }
        if (denials > MOST_LEVELS) {
            throw stop(Why.TOO_DEEP);
        }
        Expression expression = comparison();
        for (; denials > 0; denials--) {
            expression = new Expression.Not(expression);
        }
        return expression;
    }

    private Expression comparison() {
        Expression left = sum();
        if (takes("in")) {
            return new Expression.InList(left, list());
        }
        Expression.Comparator comparator = ExpressionNames.COMPARATORS.get(peek().text());
        if (comparator == null || peek().kind() != ExpressionToken.Kind.SIGN) {
            return left;
        }
        next++;
        return new Expression.Comparison(comparator, left, sum());
    }

    private Expression sum() {
        Expression left = product();
        for (String sign = sign("+", "-"); !sign.isEmpty(); sign = sign("+", "-")) {
            left = new Expression.Arithmetic(operator(sign), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = primary();
        for (String sign = sign("*", "/"); !sign.isEmpty(); sign = sign("*", "/")) {
            left = new Expression.Arithmetic(operator(sign), left, primary());
        }
        return left;
    }

    private Expression primary() {
        ExpressionToken token = peek();
        if (isSign("(")) {
            next++;
            Expression inner = either();
            expect(ExpressionToken.Kind.SIGN, ")");
            return inner;
        }
        Optional<Value> value = token.value();
        if (value.isPresent()) {
            next++;
            return new Expression.Literal(value.get());
        }
        if (token.kind() != ExpressionToken.Kind.NAME || ExpressionToken.KEYWORDS.contains(token.text())) {
            throw stop(Why.UNEXPECTED);
        }
        next++;
        if (token.text().equals("today")) {
            return new Expression.Today();
        }
        return isSign("(") ? function(token) : new Expression.Answer(place(token));
    }

    private Expression function(ExpressionToken name) {
        next++;
        Expression expression = switch (name.text()) {
            case "exists" -> new Expression.Exists(place());
            case "count" -> new Expression.Count(place());
            case "sum" -> new Expression.Sum(place());
            case "length" -> new Expression.Length(either());
            case "round" -> new Expression.Rounded(either(), digits());
            case "if" -> new Expression.Either(either(), further(), further());
            default -> pair(name);
        };
        expect(ExpressionToken.Kind.SIGN, ")");
        return expression;
    }

    private Expression pair(ExpressionToken name) {
        Expression.CalendarUnit later = ExpressionNames.LATER.get(name.text());
        Expression.CalendarUnit between = ExpressionNames.BETWEEN.get(name.text());
        if (later != null) {
            return new Expression.Later(later, either(), further());
        }
        if (between != null) {
            return new Expression.Between(between, either(), further());
        }
        next -= 2;
        throw stop(Why.UNEXPECTED);
    }

    private Expression further() {
        expect(ExpressionToken.Kind.SIGN, ",");
        return either();
    }

    private int digits() {
        expect(ExpressionToken.Kind.SIGN, ",");
        if (!peek().text().matches("[0-9]|10")) {
            throw stop(Why.UNEXPECTED);
        }
        return Integer.parseInt(tokens.get(next++).text());
    }

    private List<Value> list() {
        expect(ExpressionToken.Kind.SIGN, "(");
        List<Value> list = new ArrayList<>();
        while (list.isEmpty() ? !isSign(")") : !sign(",").isEmpty()) {
            list.add(peek().value().orElseThrow(() -> stop(Why.UNEXPECTED)));
            next++;
        }
        expect(ExpressionToken.Kind.SIGN, ")");
        return list;
    }

    private ElementPath place() {
        if (peek().kind() != ExpressionToken.Kind.NAME) {
            throw stop(Why.UNEXPECTED);
        }
        return place(tokens.get(next++));
    }

    private ElementPath place(ExpressionToken name) {
        return places.apply(name.text())
                .orElseThrow(() -> new Stop(new Unread(Why.UNKNOWN_PLACE, name.at(), name.text())));
    }

    private static Expression.Operator operator(String sign) {
        return Optional.ofNullable(ExpressionNames.OPERATORS.get(sign)).orElseThrow();
    }

    private ExpressionToken peek() {
        return tokens.get(next);
    }

    private boolean isSign(String sign) {
        return peek().kind() == ExpressionToken.Kind.SIGN && peek().text().equals(sign);
    }

    private boolean takes(String keyword) {
        boolean there = peek().kind() == ExpressionToken.Kind.NAME && peek().text().equals(keyword);
        next += there ? 1 : 0;
        return there;
    }

    /** The one that stands there; empty if none of them does. */
    private String sign(String... signs) {
        for (String sign : signs) {
            if (isSign(sign)) {
                next++;
                return sign;
            }
        }
        return "";
    }

    private void expect(ExpressionToken.Kind kind, String text) {
        if (peek().kind() != kind || !peek().text().equals(text)) {
            throw stop(Why.UNEXPECTED);
        }
        next++;
    }

    private Stop stop(Why why) {
        return new Stop(new Unread(why, peek().at(), peek().text()));
    }
}

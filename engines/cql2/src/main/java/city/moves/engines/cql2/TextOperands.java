package city.moves.engines.cql2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operands of the text encoding: arithmetic, literals, properties, functions, arrays (annex B). */
final class TextOperands {
    private final TextTokens tokens;
    private final Nodes nodes;
    private final TextParser parser;
    private final TextFunctions functions;
    /** What stood in brackets, read before it was known that an operand and not an array had begun. */
    private @Nullable Expression bracketed;

    TextOperands(TextTokens tokens, Nodes nodes, TextParser parser) {
        this.tokens = tokens;
        this.nodes = nodes;
        this.parser = parser;
        this.functions = new TextFunctions(tokens, nodes, this);
    }

    Expression sum() {
        Position position = tokens.position();
        Expression left = product();
        while (tokens.peek().isSymbol('+') || tokens.peek().isSymbol('-')) {
            ArithmeticOperator operator =
                    tokens.take().isSymbol('+') ? ArithmeticOperator.PLUS : ArithmeticOperator.MINUS;
            left = arithmetic(left, operator, product(), position);
        }
        return left;
    }

    private Expression product() {
        Position position = tokens.position();
        Expression left = power();
        ArithmeticOperator operator = multiplication();
        while (operator != null) {
            left = arithmetic(left, operator, power(), position);
            operator = multiplication();
        }
        return left;
    }

    private @Nullable ArithmeticOperator multiplication() {
        if (tokens.takeSymbol('*')) {
            return ArithmeticOperator.TIMES;
        }
        if (tokens.takeSymbol('/')) {
            return ArithmeticOperator.DIVIDED_BY;
        }
        if (tokens.takeSymbol('%')) {
            return ArithmeticOperator.MODULO;
        }
        return tokens.takeKeyword("DIV") ? ArithmeticOperator.INTEGER_DIVIDED_BY : null;
    }

    private Expression power() {
        Position position = tokens.position();
        Expression base = factor();
        return tokens.takeSymbol('^') ? arithmetic(base, ArithmeticOperator.POWER, factor(), position) : base;
    }

    private Expression factor() {
        Position position = tokens.position();
        if (bracketed != null || !(tokens.peek().isSymbol('-') || tokens.peek().isSymbol('+'))) {
            return primary();
        }
        boolean negative = tokens.take().isSymbol('-');
        if (tokens.peek().kind() == TextToken.Kind.NUMBER) {
            BigDecimal number = Literals.number(tokens.take().value(), position);
            return nodes.add(new NumericLiteral(negative ? number.negate() : number), position);
        }
        if (!negative) {
            throw tokens.unexpected(Expected.NUMERIC_LITERAL);
        }
        Expression minusOne = nodes.add(new NumericLiteral(BigDecimal.ONE.negate()), position);
        return arithmetic(minusOne, ArithmeticOperator.TIMES, primary(), position);
    }

    private Expression primary() {
        if (bracketed != null) {
            Expression operand = bracketed;
            bracketed = null;
            return operand;
        }
        TextToken token = tokens.peek();
        Position position = tokens.position();
        return switch (token.kind()) {
            case NUMBER -> nodes.add(new NumericLiteral(Literals.number(tokens.take().value(), position)), position);
            case CHARACTERS -> nodes.add(new CharacterLiteral(tokens.take().value()), position);
            case QUOTED_NAME -> nodes.add(new PropertyName(tokens.take().value()), position);
            case NAME -> name(token, position);
            case SYMBOL -> brackets(position);
            case END -> throw tokens.unexpected(Expected.EXPRESSION);
        };
    }

    private Expression brackets(Position position) {
        tokens.expectSymbol('(', Expected.EXPRESSION);
        nodes.descend(position);
        Expression inner = parser.expression();
        nodes.ascend();
        tokens.close();
        return inner;
    }

    private Expression name(TextToken name, Position position) {
        if (name.isKeyword("TRUE") || name.isKeyword("FALSE")) {
            return nodes.add(new BooleanLiteral(tokens.take().isKeyword("TRUE")), position);
        }
        if (Keywords.isOperator(name.value())) {
            throw tokens.unexpected(Expected.EXPRESSION);
        }
        Expression call = functions.call(name);
        return call != null ? call : nodes.add(new PropertyName(tokens.take().value()), position);
    }

    /**
     * An argument or an element. Here brackets are an array, the first choice of the grammar, unless an operator behind
     * them shows that they held an operand.
     */
    Expression element() {
        if (!tokens.peek().isSymbol('(')) {
            return parser.expression();
        }
        Position position = tokens.position();
        nodes.descend(position);
        tokens.take();
        List<Expression> elements = elements();
        nodes.ascend();
        if (elements.size() == 1 && continues(tokens.peek())) {
            bracketed = withoutBrackets(elements.getFirst());
            return parser.expression();
        }
        return nodes.add(new ArrayExpression(elements), position);
    }

    /** Elements up to the closing bracket. */
    List<Expression> elements() {
        List<Expression> elements = new ArrayList<>();
        if (tokens.takeSymbol(')')) {
            return elements;
        }
        do {
            elements.add(nodes.require(Syntax.ARGUMENT, element()));
        } while (tokens.takeSymbol(','));
        tokens.expectSymbol(')', Expected.COMMA, Expected.CLOSING_BRACKET);
        return elements;
    }

    private static Expression withoutBrackets(Expression element) {
        Expression inner = element;
        while (inner instanceof ArrayExpression(List<Expression> elements) && elements.size() == 1) {
            inner = elements.getFirst();
        }
        return inner;
    }

    private static boolean continues(TextToken token) {
        return switch (token.kind()) {
            case SYMBOL -> !token.isSymbol(',') && !token.isSymbol(')') && !token.isSymbol('(');
            case NAME -> Keywords.isOperator(token.value());
            case QUOTED_NAME, CHARACTERS, NUMBER, END -> false;
        };
    }

    private Expression arithmetic(Expression left, ArithmeticOperator operator, Expression right, Position position) {
        nodes.require(Syntax.NUMERIC, left);
        nodes.require(Syntax.NUMERIC, right);
        return nodes.add(new Arithmetic(operator, left, right), position);
    }
}

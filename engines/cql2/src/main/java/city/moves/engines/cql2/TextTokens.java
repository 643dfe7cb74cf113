package city.moves.engines.cql2;

import java.util.List;

/** The tokens of one text, read from left to right without ever going back. */
final class TextTokens {
    private final List<TextToken> tokens;
    private final TextPositions positions;
    private int next;

    TextTokens(String text) {
        positions = new TextPositions(text);
        tokens = new TextLexer(text, positions).tokens();
    }

    TextToken peek() {
        return tokens.get(next);
    }

    TextToken peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    TextToken take() {
        TextToken token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    Position position() {
        return positions.at(peek().offset());
    }

    boolean takeKeyword(String keyword) {
        boolean there = peek().isKeyword(keyword);
        if (there) {
            take();
        }
        return there;
    }

    boolean takeSymbol(char symbol) {
        boolean there = peek().isSymbol(symbol);
        if (there) {
            take();
        }
        return there;
    }

    void expectKeyword(String keyword, Expected expected) {
        if (!takeKeyword(keyword)) {
            throw unexpected(expected);
        }
    }

    void expectSymbol(char symbol, Expected... expected) {
        if (!takeSymbol(symbol)) {
            throw unexpected(expected);
        }
    }

    void open() {
        expectSymbol('(', Expected.OPENING_BRACKET);
    }

    void close() {
        expectSymbol(')', Expected.CLOSING_BRACKET);
    }

    void comma() {
        expectSymbol(',', Expected.COMMA);
    }

    String characters() {
        if (peek().kind() != TextToken.Kind.CHARACTERS) {
            throw unexpected(Expected.CHARACTER_LITERAL);
        }
        return take().value();
    }

    Refusal unexpected(Expected... expected) {
        return new Refusal(new Problem.Unexpected(position(), Literals.excerpt(peek().value()), List.of(expected)));
    }
}

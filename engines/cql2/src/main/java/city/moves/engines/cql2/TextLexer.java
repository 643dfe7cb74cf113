package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a filter in text into tokens (annex B, clause 8.2). */
final class TextLexer {
    private static final String SYMBOLS = "(),=<>+-*/%^";
    private static final String ESCAPED = "abtnvfr'\\";
    private static final String MEANT = "\u0007\b\t\n\u000B\f\r'\\";

    private final String text;
    private final TextPositions positions;
    private final List<TextToken> tokens = new ArrayList<>();
    private int at;

    TextLexer(String text, TextPositions positions) {
        this.text = text;
        this.positions = positions;
    }

    List<TextToken> tokens() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Characters.isWhitespace(c)) {
                at++;
            } else {
                token(c);
            }
        }
        tokens.add(new TextToken(TextToken.Kind.END, "", text.length()));
        return tokens;
    }

    private void token(int c) {
        if (c == '\'') {
            characters();
        } else if (c == '"') {
            quotedName();
        } else if (Characters.isDigit(c) || (c == '.' && isDigitAt(at + 1))) {
            number();
        } else if (Characters.startsIdentifier(c)) {
            int start = at;
            skip(Characters::continuesIdentifier);
            add(TextToken.Kind.NAME, text.substring(start, at), start);
        } else if (SYMBOLS.indexOf(c) >= 0) {
            add(TextToken.Kind.SYMBOL, String.valueOf((char) c), at++);
        } else {
            throw unexpected(at, Character.toString(c), Expected.EXPRESSION);
        }
    }

    /** Requirement /req/cql2-text/escaping; a backslash before any other character stays, since LIKE needs it. */
    private void characters() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            char next = at < text.length() ? text.charAt(at) : 0;
            if (c == '\'' && next != '\'') {
                add(TextToken.Kind.CHARACTERS, Literals.characters(value.toString(), positions.at(start)), start);
                return;
            }
            if (c == '\'') {
                at++;
            } else if (c == '\\' && next != 0 && ESCAPED.indexOf(next) >= 0) {
                c = MEANT.charAt(ESCAPED.indexOf(next));
                at++;
            }
            value.append(c);
        }
        throw unexpected(start, text.substring(start), Expected.CLOSING_QUOTE);
    }

    private void quotedName() {
        int start = at++;
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && (at == text.length() || text.charAt(at) != '"')) {
                if (name.isEmpty()) {
                    throw unexpected(start, "\"\"", Expected.PROPERTY_NAME);
                }
                add(TextToken.Kind.QUOTED_NAME, Literals.characters(name.toString(), positions.at(start)), start);
                return;
            }
            if (c == '"') {
                at++;
            }
            name.append(c);
        }
        throw unexpected(start, text.substring(start), Expected.CLOSING_QUOTE);
    }

    private void number() {
        int start = at;
        skip(Characters::isDigit);
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            skip(Characters::isDigit);
        }
        if (at < text.length() && (text.charAt(at) == 'E' || text.charAt(at) == 'e')) {
            boolean signed = at + 1 < text.length() && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-');
            if (isDigitAt(at + (signed ? 2 : 1))) {
                at += signed ? 2 : 1;
                skip(Characters::isDigit);
            }
        }
        add(TextToken.Kind.NUMBER, text.substring(start, at), start);
    }

    private void skip(IntPredicate allowed) {
        while (at < text.length() && allowed.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
    }

    private boolean isDigitAt(int index) {
        return index < text.length() && Characters.isDigit(text.charAt(index));
    }

    private void add(TextToken.Kind kind, String value, int offset) {
        tokens.add(new TextToken(kind, value, offset));
    }

    private Refusal unexpected(int offset, String found, Expected expected) {
        return new Refusal(new Problem.Unexpected(positions.at(offset), Literals.excerpt(found), List.of(expected)));
    }
}

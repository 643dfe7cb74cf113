package city.moves.engines.xdatenfelder.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a written expression.
 *
 * @param text a text without its quotation marks
 * @param at   of its first character, counted from 1
 */
record ExpressionToken(Kind kind, String text, int at) {
    static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in");

    private static final Pattern NEXT = Pattern.compile("""
            \\s*(?:"(?<text>(?:[^"\\\\]|\\\\["\\\\])*+)"\
            |(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])\
            |(?<number>-?[0-9]{1,30}(?:\\.[0-9]{1,30})?)(?![0-9.A-Za-z])\
            |(?<name>[A-Za-z][A-Za-z0-9_]*+(?:[-/][A-Za-z0-9_]++)*+)\
            |(?<sign><>|<=|>=|[=<>+*/(),-]))""");

    enum Kind {
        TEXT,
        DAY,
        NUMBER,
        NAME,
        SIGN,
        /** Something that is no word. */
        NONE,
        END
    }

    static List<ExpressionToken> of(String written) {
        List<ExpressionToken> tokens = new ArrayList<>();
        Matcher matcher = NEXT.matcher(written);
        int from = 0;
        while (matcher.region(from, written.length()).lookingAt()) {
            tokens.add(token(matcher));
            from = matcher.end();
        }
        String rest = written.substring(from);
        int at = written.length() - rest.stripLeading().length() + 1;
        tokens.add(new ExpressionToken(rest.isBlank() ? Kind.END : Kind.NONE, rest.strip(), at));
        return tokens;
    }

    private static ExpressionToken token(Matcher matcher) {
        for (Kind kind : List.of(Kind.TEXT, Kind.DAY, Kind.NUMBER, Kind.NAME, Kind.SIGN)) {
            String group = kind.name().toLowerCase(Locale.ROOT);
            String found = matcher.group(group);
            if (found != null) {
                int start = matcher.start(group);
                return kind == Kind.TEXT ? new ExpressionToken(kind, found.replaceAll("\\\\(.)", "$1"), start)
                        : new ExpressionToken(kind, found, start + 1);
            }
        }
        throw new IllegalStateException();
    }

    /** Nothing if it is no value. */
    Optional<Value> value() {
        return Optional.ofNullable(switch (kind) {
            case TEXT -> new Value.Text(text);
            case DAY -> ValueText.day(text);
            case NUMBER -> ValueText.number(text);
            case NAME -> text.equals("true") || text.equals("false") ? new Value.Truth(text.equals("true")) : null;
            case SIGN, NONE, END -> null;
        });
    }
}

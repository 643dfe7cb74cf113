package city.moves.engines.xdatenfelder.submissions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that mean the same in Java, in XML Schema and in JSON Schema: characters, classes, groups, alternatives,
 * numbers of times. What is more special is left out, for a pattern that one of them reads otherwise refuses good answers. So is
 * the repetition of a group with alternatives or repetitions in it: some texts would keep a judge busy for years.
 */
final class PortablePattern {
    private static final String PUNCTUATION = ".\\?*+{}()[]|-^$/";
    private static final int LONGEST = 500;
    private static final Pattern TIMES = Pattern.compile("\\{[0-9]{1,3}(,([0-9]{1,3})?)?\\}");

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Boolean> repeatableGroups = new ArrayDeque<>();
    private int at;

    private PortablePattern(String source) {
        this.source = source;
    }

    /** The pattern for a whole value, without anchors. */
    static Optional<String> of(String pattern) {
        String inner = pattern.startsWith("^") ? pattern.substring(1) : pattern;
        if (inner.endsWith("$") && !inner.endsWith("\\$")) {
            inner = inner.substring(0, inner.length() - 1);
        }
        if (inner.length() > LONGEST || inner.isEmpty()) {
            return Optional.empty();
        }
        PortablePattern portable = new PortablePattern(inner);
        try {
            return portable.translate() ? Optional.of(Pattern.compile(portable.out.toString()).pattern()) : Optional.empty();
        } catch (PatternSyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private boolean translate() {
        boolean repeatable = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> {
                    if (!escape(false)) {
                        return false;
                    }
                    repeatable = true;
                }
                case '[' -> {
                    if (!characterClass()) {
                        return false;
                    }
                    repeatable = true;
                }
                case '*', '+', '?', '{' -> {
                    if (!repeatable || !times(c)) {
                        return false;
                    }
                    repeatable = false;
                }
                case '(' -> {
                    if (source.startsWith("(?", at) && !source.startsWith("(?:", at)) {
                        return false;
                    }
                    out.append('(');
                    at += source.startsWith("(?:", at) ? 3 : 1;
                    repeatableGroups.push(true);
                    repeatable = false;
                }
                case ')' -> {
                    if (repeatableGroups.isEmpty() || !closeGroup()) {
                        return false;
                    }
                    repeatable = true;
                }
                case '^', '$', ']', '}' -> {
                    return false;
                }
                default -> {
                    if (Character.isSurrogate(c)) {
                        return false;
                    }
                    if (c == '|') {
                        innermostIsNotRepeatable();
                    }
                    out.append(c);
                    at++;
                    repeatable = c != '|';
                }
            }
        }
        return true;
    }

    /** A group that is not to be repeated makes the one around it such a group. */
    private boolean closeGroup() {
        out.append(')');
        at++;
        boolean repeatable = repeatableGroups.pop();
        if (!repeatable) {
            innermostIsNotRepeatable();
        }
        boolean repeated = at < source.length() && "*+{".indexOf(source.charAt(at)) >= 0;
        return repeatable || !repeated;
    }

    private void innermostIsNotRepeatable() {
        if (!repeatableGroups.isEmpty()) {
            repeatableGroups.pop();
            repeatableGroups.push(false);
        }
    }

    private boolean times(char c) {
        innermostIsNotRepeatable();
        if (c != '{') {
            out.append(c);
            at++;
            return true;
        }
        var matcher = TIMES.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        out.append(matcher.group());
        at = matcher.end();
        return true;
    }

    private boolean escape(boolean inClass) {
        if (at + 1 >= source.length()) {
            return false;
        }
        char escaped = source.charAt(at + 1);
        at += 2;
        switch (escaped) {
            case 'd' -> out.append(inClass ? "0-9" : "[0-9]");
            case 'w' -> out.append(inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]");
            case 's' -> out.append(inClass ? " \\t\\n\\r" : "[ \\t\\n\\r]");
            case 't', 'n', 'r' -> out.append('\\').append(escaped);
            default -> {
                if (PUNCTUATION.indexOf(escaped) < 0) {
                    return false;
                }
                out.append(escaped == '/' ? "/" : "\\" + escaped);
            }
        }
        return true;
    }

    private boolean characterClass() {
        out.append('[');
        at++;
        if (at < source.length() && source.charAt(at) == '^') {
            out.append('^');
            at++;
        }
        int start = at;
        while (at < source.length() && source.charAt(at) != ']') {
            char c = source.charAt(at);
            boolean edge = at == start || at + 1 < source.length() && source.charAt(at + 1) == ']';
            if (c == '[' || c == '&' || c == '^' || Character.isSurrogate(c)) {
                return false;
            }
            if (c == '\\') {
                if (!escape(true)) {
                    return false;
                }
            } else {
                out.append(c == '-' && edge ? "\\-" : String.valueOf(c));
                at++;
            }
        }
        if (at >= source.length() || at == start) {
            return false;
        }
        out.append(']');
        at++;
        return true;
    }
}

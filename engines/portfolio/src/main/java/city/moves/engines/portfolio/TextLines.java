package city.moves.engines.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes and reads lines of a tag and its fields, separated by tabs. */
final class TextLines {
    /** Stands for a day, amount or colour that is not known; free text is never left out, so nothing is ambiguous. */
    static final String UNKNOWN = "-";

    private static final String END = "end";

    private final StringBuilder written = new StringBuilder();

    TextLines add(String tag, Object... fields) {
        written.append(tag);
        for (Object field : fields) {
            written.append('\t').append(escape(field.toString()));
        }
        written.append('\n');
        return this;
    }

    String end() {
        return add(END).written.toString();
    }

    static Object orUnknown(@Nullable Object value) {
        return value == null ? UNKNOWN : value;
    }

    /**
     * Reads a text and writes the outcome again: only what comes out to the last character was a canonical text. So no
     * detail of the form (order of lines, leading zeros, needless escapes, derived values) needs a check of its own.
     */
    static <T> T read(String text, Function<Reader, T> reading, Function<T, String> writing) {
        Reader reader = new Reader(text);
        T value;
        try {
            value = reading.apply(reader);
            reader.next(END);
        } catch (DamagedTextException damaged) {
            throw damaged;
        } catch (IllegalArgumentException refused) {
            throw new DamagedTextException(reader.number(), String.valueOf(refused.getMessage()));
        }
        requireSame(text, writing.apply(value));
        return value;
    }

    private static void requireSame(String text, String canonical) {
        if (!canonical.equals(text)) {
            int difference = Arrays.mismatch(canonical.toCharArray(), text.toCharArray());
            long breaks = text.substring(0, Math.min(difference, text.length())).chars().filter(c -> c == '\n').count();
            throw new DamagedTextException((int) breaks + 1, "differs from the canonical form");
        }
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean loneSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            switch (point) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (loneSurrogate || Character.isISOControl(point)) {
                        escaped.append("\\u%04x".formatted(point));
                    } else {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Goes through the lines of a text once. */
    static final class Reader {
        private final List<String> lines;
        private int next;

        Reader(String text) {
            this.lines = List.of(text.split("\n", -1));
        }

        /** The number of the line read last, from 1. */
        int number() {
            return Math.max(1, next);
        }

        boolean hasNext(String tag) {
            return next < lines.size() && (lines.get(next).equals(tag) || lines.get(next).startsWith(tag + '\t'));
        }

        TextLine next(String tag) {
            if (!hasNext(tag)) {
                throw new DamagedTextException(next + 1, "'" + tag + "' expected");
            }
            List<String> parts = List.of(lines.get(next).split("\t", -1));
            next++;
            return new TextLine(next, parts.subList(1, parts.size()));
        }
    }
}

package city.moves.engines.xdatenfelder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often an element may occur at its position (Anzahl), written as {@code 0:1} or {@code 1:*}.
 *
 * @param max {@link #UNBOUNDED} for the star
 */
public record Cardinality(int min, int max) {
    public static final int UNBOUNDED = Integer.MAX_VALUE;
    public static final Cardinality ONE = new Cardinality(1, 1);
    public static final Cardinality OPTIONAL = new Cardinality(0, 1);

    private static final Pattern NOTATION = Pattern.compile("([0-9]{1,9}):([0-9]{1,9}|\\*)");

    public Cardinality {
        if (min < 0 || max < min || max < 1) {
            throw new IllegalArgumentException(min + ":" + max);
        }
    }

    public static Optional<Cardinality> parse(String text) {
        Matcher matcher = NOTATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int min = Integer.parseInt(matcher.group(1));
        int max = matcher.group(2).equals("*") ? UNBOUNDED : Integer.parseInt(matcher.group(2));
        return max < min || max < 1 ? Optional.empty() : Optional.of(new Cardinality(min, max));
    }

    /** A list of answers instead of one. */
    public boolean isRepeated() {
        return max > 1;
    }

    @Override
    public String toString() {
        return min + ":" + (max == UNBOUNDED ? "*" : String.valueOf(max));
    }
}

package city.moves.engines.cql2;

/**
 * How much a stranger may ask for. Work and memory of every step grow with these numbers and no faster.
 *
 * @param characters length of the filter in either encoding
 * @param depth levels of the tree, brackets included
 * @param parts nodes of the tree
 */
public record Limits(int characters, int depth, int parts) {
    public static final Limits STANDARD = new Limits(65_536, 100, 8_000);

    static final int MOST_DEPTH = 200;

    /** A number has at most so many digits, and so many zeros before or after them. */
    static final int DIGITS = 400;

    public Limits {
        if (characters < 1 || depth < 1 || depth > MOST_DEPTH || parts < 1 || parts > 8_000) {
            throw new IllegalArgumentException("limits within 1 to 200 levels and 8000 parts");
        }
    }
}

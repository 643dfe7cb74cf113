package city.moves.engines.cql2;

/** The text encoding (clause 8.2, media type {@code text/cql2}). */
public final class Cql2Text {
    private Cql2Text() {}

    public static Outcome<Filter> read(String text) {
        return read(text, Limits.STANDARD);
    }

    public static Outcome<Filter> read(String text, Limits limits) {
        try {
            if (text.length() > limits.characters()) {
                throw new Refusal(new Problem.TooLong(new Position.InText(1, 1, 0), limits.characters()));
            }
            return new Outcome.Accepted<>(new TextParser(new TextTokens(text), new Nodes(limits)).filter());
        } catch (Refusal refusal) {
            return new Outcome.Refused<>(refusal.problem());
        }
    }

    /** The same filter as text; reading it again gives an equal tree. */
    public static String write(Expression expression) {
        return TextWriter.write(expression);
    }
}

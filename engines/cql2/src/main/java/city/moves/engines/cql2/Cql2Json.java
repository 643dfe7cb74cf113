package city.moves.engines.cql2;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON encoding (clause 8.3, media type {@code application/cql2+json}). */
public final class Cql2Json {
    /** A node of the tree is an object with a list of arguments; a geometry goes a little deeper. */
    private static final int MOST_LEVELS = 2 * Limits.MOST_DEPTH + 8;
    /** Only the depth is bounded here, so that whatever the mapper finds too much is that. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_LEVELS)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Cql2Json() {}

    public static Outcome<Filter> read(String json) {
        return read(json, Limits.STANDARD);
    }

    public static Outcome<Filter> read(String json, Limits limits) {
        try {
            if (json.length() > limits.characters()) {
                throw new Refusal(new Problem.TooLong(new Position.InJson(""), limits.characters()));
            }
            JsonNode root = MAPPER.readTree(json);
            return new Outcome.Accepted<>(new JsonParser(new Nodes(limits)).filter(root));
        } catch (Refusal refusal) {
            return new Outcome.Refused<>(refusal.problem());
        } catch (StreamConstraintsException tooDeep) {
            return new Outcome.Refused<>(new Problem.TooDeep(position(json, tooDeep), limits.depth()));
        } catch (NumberFormatException exponentTooLong) {
            return new Outcome.Refused<>(new Problem.InvalidLiteral(new Position.InJson(""), "",
                    LiteralFault.NUMBER_OUT_OF_RANGE));
        } catch (JacksonException notJson) {
            return new Outcome.Refused<>(new Problem.NotJson(position(json, notJson)));
        }
    }

    private static Position position(String json, JacksonException fault) {
        TokenStreamLocation location = fault.getLocation();
        long offset = location == null ? 0 : Math.clamp(location.getCharOffset(), 0, json.length());
        return new TextPositions(json).at((int) offset);
    }

    /** The same filter as JSON; reading it again gives an equal tree. */
    public static String write(Expression expression) {
        return JsonWriter.write(expression).toString();
    }
}

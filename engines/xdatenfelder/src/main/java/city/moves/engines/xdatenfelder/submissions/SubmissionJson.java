package city.moves.engines.xdatenfelder.submissions;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a submission as JSON: groups are objects, what may be repeated is a list; a name is an id, without its version. */
public final class SubmissionJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private final Function<String, Attachment> attachments;

    private SubmissionJson(Function<String, Attachment> attachments) {
        this.attachments = attachments;
    }

    /**
     * @param attachments by the reference that stands in the answer
     */
    public static String write(Submission submission, Function<String, Attachment> attachments) {
        return JSON.writeValueAsString(new SubmissionJson(attachments).object(submission.entries()));
    }

    private ObjectNode object(List<Submission.Entry> entries) {
        ObjectNode object = NODES.objectNode();
        for (Submission.Entry entry : entries) {
            String id = entry.place().id();
            if (!entry.place().isRepeated()) {
                object.set(id, node(entry));
            } else if (object.get(id) instanceof ArrayNode list) {
                list.add(node(entry));
            } else {
                object.putArray(id).add(node(entry));
            }
        }
        return object;
    }

    private JsonNode node(Submission.Entry entry) {
        return switch (entry) {
            case Submission.Group group -> object(group.entries());
            case Submission.Answer answer -> value(answer, answer.place().facets());
        };
    }

    private JsonNode value(Submission.Answer answer, Facets facets) {
        String value = answer.value();
        return switch (facets) {
            case Facets.NumberFacets number when value.matches("-?[0-9]{1,60}(\\.[0-9]{1,60})?") ->
                    NODES.numberNode(new BigDecimal(value));
            case Facets.TruthFacets truth when truth.judge(value).isEmpty() -> NODES.booleanNode(Boolean.parseBoolean(value));
            case Facets.FileFacets file -> file(attachments.apply(value));
            default -> NODES.stringNode(HandedIn.value(answer));
        };
    }

    private static ObjectNode file(Attachment attachment) {
        return NODES.objectNode().put("reference", attachment.reference()).put("name", attachment.name())
                .put("mediaType", attachment.mediaType()).put("size", attachment.size());
    }
}

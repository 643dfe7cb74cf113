package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules as JSON, in which they are stored and sent to browsers:
 * {@code {"id":"r1","kind":"visible","target":"G1/F2","expression":{"op":"=","args":[{"field":"G1/F1"},{"truth":true}]}}}.
 */
public final class RuleJson {
    private static final int MOST_DEPTH = 200;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build()).build());

    private RuleJson() {}

    /** Nothing if the text is no list of rules; what they say is for {@link RuleCheck} to judge. */
    public static Optional<List<FormRule>> read(String json) {
        try {
            return Optional.of(read(JSON.readTree(json)));
        } catch (JacksonException | ExpressionJson.NoExpression notRules) {
            return Optional.empty();
        }
    }

    static List<FormRule> read(JsonNode list) {
        if (!list.isArray()) {
            throw new ExpressionJson.NoExpression();
        }
        List<FormRule> rules = new ArrayList<>();
        list.forEach(rule -> rules.add(rule(rule)));
        return rules;
    }

    private static FormRule rule(JsonNode node) {
        String id = ExpressionJson.text(node, "id");
        ElementPath target = ElementPath.of(ExpressionJson.text(node, "target"));
        Expression expression = ExpressionJson.read(node.path("expression"));
        return switch (ExpressionJson.text(node, "kind")) {
            case "visible" -> new FormRule.VisibleIf(id, target, expression);
            case "required" -> new FormRule.RequiredIf(id, target, expression);
            case "calculated" -> new FormRule.Calculated(id, target, expression);
            case "valid" -> new FormRule.Valid(id, target, expression, ExpressionJson.text(node, "message"));
            default -> throw new ExpressionJson.NoExpression();
        };
    }

    public static String write(List<FormRule> rules) {
        ArrayNode list = JSON.createArrayNode();
        for (FormRule rule : rules) {
            ObjectNode node = list.addObject();
            node.put("id", rule.id()).put("kind", kind(rule)).put("target", rule.target().toString());
            if (rule instanceof FormRule.Valid valid) {
                node.put("message", valid.message());
            }
            node.set("expression", ExpressionJson.write(rule.expression()));
        }
        return list.toString();
    }

    /** The places of a form as the rules in browsers read them: {@code [{"path":"G1/F1","type":"bool","count":"0:1"}]}. */
    public static String write(RuleForm form) {
        ArrayNode list = JSON.createArrayNode();
        for (RuleForm.Spot spot : form.spots()) {
            DataType type = spot.type();
            ObjectNode node = list.addObject().put("path", spot.path().toString())
                    .put("type", type == null ? "group" : spot.label() ? "label" : type.code())
                    .put("count", spot.cardinality().toString());
            if (spot.choice()) {
                node.put("choice", true);
            }
        }
        return list.toString();
    }

    private static String kind(FormRule rule) {
        return switch (rule) {
            case FormRule.VisibleIf visible -> "visible";
            case FormRule.RequiredIf required -> "required";
            case FormRule.Calculated calculated -> "calculated";
            case FormRule.Valid valid -> "valid";
        };
    }
}

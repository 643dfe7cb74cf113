package city.moves.engines.xdatenfelder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.Coded;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors by which every implementation of the rules is judged. Their results come from another program than this one. */
class RuleVectorsTest {
    private static final JsonNode FILE = file();

    record Vector(String name, RuleForm form, List<FormRule> rules, Map<String, String> draft, LocalDate today, JsonNode expect) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        return StreamSupport.stream(FILE.get("vectors").spliterator(), false).map(node -> new Vector(
                node.get("name").asString(), form(FILE.get("forms").get(node.get("form").asString())),
                RuleJson.read(node.get("rules")), texts(node.get("draft")),
                LocalDate.parse(node.path("today").asString(FILE.get("today").asString())), node.get("expect")));
    }

    @Test
    void thereAreAtLeast500() {
        assertThat(vectors().map(Vector::name).distinct()).hasSizeGreaterThanOrEqualTo(500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void theResultIsTheExpectedOne(Vector vector) {
        Map<String, String> before = new LinkedHashMap<>(vector.draft());
        Evaluation evaluation = new Evaluator(vector.form(), vector.rules()).evaluate(vector.draft(), vector.today());
        assertThat(found(evaluation)).isEqualTo(expected(vector.expect()));
        assertThat(vector.draft()).as("the draft stays").isEqualTo(before);
    }

    @Test
    void rulesComeBackFromJson() {
        assertThat(vectors()).allSatisfy(vector ->
                assertThat(RuleJson.read(RuleJson.write(vector.rules()))).hasValue(vector.rules()));
    }

    @Test
    void formsAreWrittenAsTheyAreRead() {
        FILE.get("forms").forEach(places ->
                assertThat(new JsonMapper().readTree(RuleJson.write(form(places)))).isEqualTo(places));
    }

    private static SortedMap<String, Object> found(Evaluation evaluation) {
        SortedMap<String, Object> found = new TreeMap<>();
        found.put("hidden", strings(evaluation.hidden()));
        found.put("required", strings(evaluation.required()));
        found.put("missing", strings(evaluation.missing()));
        found.put("excess", strings(evaluation.excess()));
        found.put("unreadable", strings(evaluation.unreadable()));
        found.put("unknown", strings(evaluation.unknown()));
        found.put("violations", evaluation.violations().stream()
                .map(violation -> violation.rule() + " " + violation.at()).sorted().toList());
        found.put("computed", strings(evaluation.computed()));
        found.put("submission", strings(evaluation.submission()));
        return found;
    }

    private static SortedMap<String, Object> expected(JsonNode node) {
        SortedMap<String, Object> expected = new TreeMap<>();
        for (String name : List.of("hidden", "required", "missing", "excess", "unreadable", "unknown")) {
            expected.put(name, list(node.path(name), JsonNode::asString));
        }
        expected.put("violations", list(node.path("violations"),
                violation -> violation.get("rule").asString() + " " + violation.get("at").asString()));
        expected.put("computed", new TreeMap<>(texts(node.path("computed"))));
        expected.put("submission", new TreeMap<>(texts(node.path("submission"))));
        return expected;
    }

    private static List<String> list(JsonNode node, Function<JsonNode, String> text) {
        return StreamSupport.stream(node.spliterator(), false).map(text).sorted().toList();
    }

    private static List<String> strings(Iterable<?> things) {
        return StreamSupport.stream(things.spliterator(), false).map(Object::toString).sorted().toList();
    }

    private static Map<String, String> strings(SortedMap<InstancePath, String> values) {
        Map<String, String> strings = new TreeMap<>();
        values.forEach((path, value) -> strings.put(path.toString(), value));
        return strings;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private static RuleForm form(JsonNode places) {
        List<RuleForm.Spot> spots = new ArrayList<>();
        for (JsonNode place : places) {
            String type = place.get("type").asString();
            boolean label = type.equals("label");
            spots.add(new RuleForm.Spot(ElementPath.of(place.get("path").asString()),
                    type.equals("group") ? null : label ? DataType.TEXT : Coded.find(DataType.class, type).orElseThrow(),
                    Cardinality.parse(place.get("count").asString()).orElseThrow(), label, place.path("choice").asBoolean(false)));
        }
        return new RuleForm(spots);
    }

    private static JsonNode file() {
        try (InputStream file = RuleVectorsTest.class.getResourceAsStream("/rule-vectors.json")) {
            return new JsonMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

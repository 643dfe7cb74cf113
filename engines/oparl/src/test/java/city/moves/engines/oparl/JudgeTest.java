package city.moves.engines.oparl;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The official schemas and examples, and the rules that stand in the text alone. */
class JudgeTest {

    private static final Map<ObjectType, Schema> SCHEMAS = new EnumMap<>(ObjectType.class);

    private static JsonNode official(String name) {
        try {
            return Published.JSON.readTree(Files.readString(SharedData.path("council/oparl-spec/" + name)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Schema schema(ObjectType type) {
        return SCHEMAS.computeIfAbsent(type, _ -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(official("schema/" + type.standardName() + ".json")));
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(finding -> finding.place() + " " + finding.rule()).toList();
    }

    private static List<String> judged(ObjectType type, String json) {
        return said(Judge.of(type, Place.ALONE).judge(Published.JSON.readTree(json)));
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfFieldsIsThatOfTheOfficialSchemas(ObjectType type) {
        JsonNode schema = official("schema/" + type.standardName() + ".json");
        assertThat(type.fields()).extracting(Field::name)
                .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
        for (Field field : type.fields()) {
            JsonNode official = schema.path("properties").path(field.name());
            assertThat(shape(field.shape())).as(field.name()).isEqualTo(shape(official));
        }
        schema.path("required").forEach(name -> assertThat(type.field(name.asString())).get().matches(Field::mandatory));
    }

    private static String shape(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "string";
            case Shape.Address _, Shape.Reference _ -> "string url";
            case Shape.ListAddress(ObjectType type) -> "string url list of " + type.standardName();
            case Shape.Flag _ -> "boolean";
            case Shape.Whole _ -> "integer";
            case Shape.Day _ -> "string date";
            case Shape.Moment _ -> "string date-time";
            case Shape.Feature _ -> "object";
            case Shape.Embedded(ObjectType type) -> "object " + type.standardName();
            case Shape.Many(Shape each) -> "array of " + shape(each);
        };
    }

    private static String shape(JsonNode official) {
        String type = official.path("type").asString();
        if (official.path("references").asString("").equals("externalList")) {
            return "string url list of " + official.path("items").path("schema").asString().replace(".json", "");
        }
        if (type.equals("array")) {
            return "array of " + shape(official.path("items"));
        }
        String more = type.equals("object") ? official.path("schema").asString("").replace(".json", "")
                : official.path("format").asString("");
        return (type + " " + more).strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body-01", "File-01", "Location-01", "Meeting-01", "Organization-01", "Paper-01", "Person-01",
            "System-01"})
    void theOfficialExamplesAreReadToTheEnd(String name) {
        JsonNode example = official("examples/" + name + ".json");
        ObjectType type = ObjectType.of(example.path("type").asString()).orElseThrow();
        List<String> findings = said(Judge.of(type, Place.ALONE).judge(example));
        assertThat(findings).isEqualTo(EXAMPLES.getOrDefault(name, List.of()));
    }

    /** What the examples themselves break. */
    private static final Map<String, List<String>> EXAMPLES = Map.of(
            "Body-01", List.of("legislativeTermList MISSING", "legislativeTerm[0].body NAMES_ITS_PARENT"),
            "Location-01", List.of("created MISSING", "modified MISSING"),
            "Meeting-01", List.of("agendaItem[0].order MISSING", "agendaItem[0].meeting NAMES_ITS_PARENT"),
            "Paper-01", List.of("location[0].geojson WRONG_FEATURE"));

    @Test
    void whatTheOfficialSchemaRefusesIsRefused() {
        Random random = new Random(91379);
        int refused = 0;
        List<JsonNode> right = new ArrayList<>();
        Published.KARLSRUHE_MEETINGS.forEach((read, type) -> {
            if (right.size() < 25) {
                right.add(Mending.mend(read, type, MendingTest.BERLIN).object());
            }
        });
        for (JsonNode one : right) {
            for (int round = 0; round < 20; round++) {
                JsonNode spoilt = one.deepCopy();
                spoil((ObjectNode) spoilt, random);
                if (!schema(ObjectType.MEETING).validate(spoilt).isEmpty()) {
                    refused++;
                    assertThat(Judge.of(ObjectType.MEETING, Place.ALONE).judge(spoilt)).as(spoilt.toString()).isNotEmpty();
                }
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    private static void spoil(ObjectNode object, Random random) {
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.put(name, random.nextInt());
            case 2 -> object.putArray(name).add(random.nextInt());
            case 3 -> object.put(name, "nichts davon");
            case 4 -> object.putObject(name);
            default -> object.putNull(name);
        }
    }

    @Test
    void rulesOfTheTextAreJudgedThatNoSchemaHas() {
        assertThat(judged(ObjectType.AGENDA_ITEM, """
                {"id": "https://rat.example/top/1", "type": "https://schema.oparl.org/1.1/AgendaItem", "order": 0,
                 "created": "2026-01-01T10:00:00Z", "modified": "2026-01-01T10:00:00.5+01:00", "keyword": [], "name": " ",
                 "number": null, "eigenes": 1, "moves:eigenes": 1, "consultation": "https://rat.example//consultation/1"}
                """)).containsExactly("created WRONG_TIME", "modified WRONG_TIME", "keyword NO_VALUE", "name NO_VALUE",
                "number NO_VALUE", "eigenes UNKNOWN_FIELD", "consultation WRONG_ADDRESS", "meeting LACKS_ITS_PARENT");
    }

    @Test
    void whatIsInsideFollowsOtherRulesThanWhatIsAlone() {
        String times = "\"created\": \"2026-01-01T10:00:00+01:00\", \"modified\": \"2026-01-01T10:00:00+01:00\"";
        String item = "{\"id\": \"https://rat.example/top/%d\", \"type\": \"https://schema.oparl.org/1.1/AgendaItem\", "
                + "\"order\": %d, %s, " + times + "}";
        String meeting = "{\"id\": \"https://rat.example/sitzung/1\", \"type\": \"https://schema.oparl.org/1.1/Meeting\", " + times
                + ", \"agendaItem\": [%s, %s]}";
        assertThat(judged(ObjectType.MEETING, meeting.formatted(item.formatted(1, 0, "\"public\": true"),
                item.formatted(2, 1, "\"public\": true")))).isEmpty();
        assertThat(judged(ObjectType.MEETING, meeting.formatted(item.formatted(1, 1, "\"meeting\": \"https://rat.example/sitzung/1\""),
                item.formatted(2, 2, "\"deleted\": true")))).containsExactly("agendaItem[0].meeting NAMES_ITS_PARENT",
                "agendaItem[0].order WRONG_ORDER", "agendaItem[1].deleted DELETED_INSIDE", "agendaItem[1].order WRONG_ORDER");
    }

    @Test
    void ofWhatWasDeletedFiveFieldsAreEnough() {
        String deleted = "{\"id\": \"https://rat.example/file/1\", \"type\": \"https://schema.oparl.org/1.1/File\", "
                + "\"created\": \"2026-01-01T10:00:00+01:00\", \"modified\": \"2026-01-02T10:00:00+01:00\", \"deleted\": %s}";
        assertThat(judged(ObjectType.FILE, deleted.formatted("true"))).isEmpty();
        assertThat(judged(ObjectType.FILE, deleted.formatted("false"))).containsExactly("accessUrl MISSING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [9.18, 48.77]}}       | true
            {"type": "Feature", "properties": null, "geometry": {"type": "Polygon", "coordinates": [[[9, 48], [9, 49], [8, 49], [9, 48]]]}} | true
            {"type": "Point", "coordinates": [9.18, 48.77]}                                                          | false
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [9.18, 48.77]}}                         | false
            {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [3513000, 5404000]}}  | false
            {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": ["9.18", "48.77"]}}   | false
            {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [9.18, 48.77]}}     | false
            """)
    void aPlaceIsAWholeFeatureInDegrees(String geojson, boolean right) {
        ObjectNode place = (ObjectNode) Published.JSON.readTree("{\"id\": \"https://rat.example/ort/1\", "
                + "\"type\": \"https://schema.oparl.org/1.1/Location\", \"created\": \"2026-01-01T10:00:00+01:00\", "
                + "\"modified\": \"2026-01-01T10:00:00+01:00\"}");
        place.set("geojson", Published.JSON.readTree(geojson));
        assertThat(said(Judge.of(ObjectType.LOCATION, Place.ALONE).judge(place)))
                .isEqualTo(right ? List.of() : List.of("geojson WRONG_FEATURE"));
    }

    @Test
    void nothingThatIsReadBreaksTheJudge() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            JsonNode node = anything(random, 4);
            for (ObjectType type : ObjectType.values()) {
                Judge.of(type, Place.ALONE).judge(node);
                Mending.mend(node, type, MendingTest.BERLIN);
            }
        }
    }

    private static JsonNode anything(Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0: return Published.JSON.nullNode();
            case 1: return Published.JSON.getNodeFactory().numberNode(random.nextDouble());
            case 2: return Published.JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 3: return Published.JSON.getNodeFactory().stringNode("");
            case 4: return Published.JSON.getNodeFactory().stringNode("https://rat.example//" + random.nextInt(3) + " ü");
            case 5:
                ArrayNode array = Published.JSON.createArrayNode();
                for (int size = random.nextInt(3); size > 0; size--) {
                    array.add(anything(random, depth - 1));
                }
                return array;
            default:
                ObjectNode object = Published.JSON.createObjectNode();
                ObjectType type = ObjectType.values()[random.nextInt(ObjectType.values().length)];
                for (int size = random.nextInt(5); size > 0; size--) {
                    Field field = type.fields().get(random.nextInt(type.fields().size()));
                    object.set(field.name(), anything(random, depth - 1));
                }
                return object;
        }
    }
}

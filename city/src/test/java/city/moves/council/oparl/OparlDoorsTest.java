package city.moves.council.oparl;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.council.publication.Given;
import city.moves.council.publication.Publishing;
import city.moves.engines.oparl.Judge;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Place;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OparlDoorsTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final HttpVisitor VISITOR = CITY.visitor();
    private static final UUID BODY = UUID.randomUUID();
    private static final UUID COUNCIL = UUID.randomUUID();
    private static final UUID FACTION = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID MEMBERSHIP = UUID.randomUUID();
    private static final UUID FILE = UUID.randomUUID();
    private static final UUID PAPER = UUID.randomUUID();

    @BeforeAll
    static void publishALittleCouncil() {
        CITY.bean(Publishing.class).publish(List.of(
                given(BODY, ObjectType.BODY, null, "{\"name\":\"Probestadt\"}"),
                given(COUNCIL, ObjectType.ORGANIZATION, BODY, "{\"name\":\"Gemeinderat\",\"organizationType\":\"Gremium\"}"),
                given(PERSON, ObjectType.PERSON, BODY, "{\"name\":\"Probe Person\"}"),
                given(MEMBERSHIP, ObjectType.MEMBERSHIP, BODY, "{\"person\":\"%s\",\"organization\":\"%s\",\"onBehalfOf\":\"%s\"}"
                        .formatted(PERSON, COUNCIL, FACTION)),
                given(FILE, ObjectType.FILE, BODY, "{\"name\":\"Vorlage\",\"accessUrl\":\"https://rat.example/vorlage.pdf\"}"),
                given(PAPER, ObjectType.PAPER, BODY, "{\"name\":\"Radweg\",\"mainFile\":\"%s\"}".formatted(FILE))));
    }

    private static Given given(UUID id, ObjectType type, UUID body, String content) {
        return new Given(id, type, body, null, null, false, 0, (ObjectNode) JsonMapper.shared().readTree(content), false);
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(VISITOR.get(path).body());
    }

    @Test
    void theSystemLeadsToTheCouncil() {
        assertThat(VISITOR.get("/oparl").headers().firstValue("Location")).hasValue(CITY.baseUrl() + "/oparl/v1.1/system");
        JsonNode system = json("/oparl/v1.1/system");
        assertThat(Judge.of(ObjectType.SYSTEM, Place.ALONE).judge(system)).isEmpty();
        assertThat(json("/oparl/v1.1/body?limit=1000").path("data").findValuesAsString("name")).contains("Probestadt");
    }

    @Test
    void anObjectHasOneSpelling() {
        String path = Addresses.path(ObjectType.PAPER, PAPER);
        assertThat(VISITOR.get(path).statusCode()).isEqualTo(200);
        for (String other : List.of(path.toUpperCase(Locale.ROOT).replace("/OPARL/V1.1", "/oparl/v1.1"), path + "?x=1", "/en" + path)) {
            HttpResponse<String> answer = VISITOR.get(other);
            assertThat(answer.statusCode()).as(other).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).hasValue(CITY.baseUrl() + path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oparl/v1.1/paper/1", "/oparl/v1.1/drucksache/1", "/oparl/v1.1/paper", "/oparl/v2", "/oparl/v1.1/paper/x/file",
        "/oparl/v1.1/paper/00000000-0000-0000-0000-000000000000"})
    void whatIsNotThereIsToldAsTheStandardTellsErrors(String path) {
        HttpResponse<String> answer = VISITOR.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("type").asString()).isEqualTo("https://schema.oparl.org/1.1/Error");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    }

    @ParameterizedTest
    @CsvSource({"modified_since, 2026-11-23", "modified_since, 2026-11-23T10:00:00Z", "created_until, gestern", "limit, 0", "limit, viele",
        "omit_internal, ja", "after, hier", "after, 99999999999999999999_x", "modified_since, 2026-11-23T10:00:00 01:00"})
    void aQuestionThatCannotBeAnsweredSaysWhy(String parameter, String value) {
        HttpResponse<String> answer = VISITOR.get(Addresses.BODIES + "?" + parameter + "=" + value.replace(" ", "+"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("1.1/Error", parameter);
    }

    @Test
    void aPlaceThatIsNotPublishedIsNotNamed() {
        JsonNode membership = json(Addresses.path(ObjectType.MEMBERSHIP, MEMBERSHIP));
        assertThat(membership.path("person").asString()).endsWith(PERSON.toString());
        assertThat(membership.has("onBehalfOf")).as("the faction is not published").isFalse();
        String since = json(Addresses.path(ObjectType.PERSON, PERSON)).path("modified").asString();
        CITY.bean(Publishing.class).publish(List.of(given(FACTION, ObjectType.ORGANIZATION, BODY, "{\"name\":\"Fraktion\"}")));
        assertThat(json(Addresses.path(ObjectType.MEMBERSHIP, MEMBERSHIP)).path("onBehalfOf").asString()).endsWith(FACTION.toString());
        assertThat(json(Addresses.path(ObjectType.PERSON, PERSON)).path("modified").asString()).isGreaterThanOrEqualTo(since);
    }

    @Test
    void aFileSaysUnderItsOwnAddressInWhatItStands() {
        assertThat(json(Addresses.path(ObjectType.FILE, FILE)).path("paper").path(0).asString()).endsWith(PAPER.toString());
        assertThat(json(Addresses.path(ObjectType.PAPER, PAPER)).path("mainFile").has("paper")).isFalse();
    }

    @Test
    void whoHasAnAnswerAlreadyGetsNone() {
        String path = Addresses.path(ObjectType.PAPER, PAPER);
        String tag = VISITOR.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(VISITOR.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        String list = Addresses.path(ObjectType.BODY, BODY, ObjectType.PAPER);
        String listTag = VISITOR.get(list).headers().firstValue("ETag").orElseThrow();
        assertThat(VISITOR.get(list, "If-None-Match", listTag).statusCode()).isEqualTo(304);
    }

    @Test
    void aPageElsewhereMayAskAlsoWithATag() {
        HttpResponse<String> answer = VISITOR.send(VISITOR.request(Addresses.SYSTEM).method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example").header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match").build());
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse("")).contains("GET");
    }
}

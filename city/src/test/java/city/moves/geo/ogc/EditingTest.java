package city.moves.geo.ogc;

import static city.moves.geo.TestLayers.feature;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.TestLayers;
import city.moves.platform.identity.TestTokens;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** OGC API Features Part 4 with a token, as a program that edits features sees it. */
class EditingTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String EDITOR = TestTokens.ofMapEditor("do-it");
    private static final String OTHER_OFFICE = TestTokens.ofMapEditor("tiefbauamt");
    private static final String NOBODY = TestTokens.ofNobody();
    private static final String NEW = """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[9.15,48.75]},
            "properties":{"name":"Neu","height":12.5,"planted":"2024-05-17","felled":false,"number":7}}""";

    private final Client client = new Client();
    private final HttpVisitor visitor = CITY.visitor();
    private final String key = TestLayers.newKey();
    private final String items = "/ogc/collections/" + key + "/items";

    @BeforeEach
    void publishALayer() {
        TestLayers.publish(CITY, key, GeometryKind.POINT, Crs.UTM32, new MapTime("planted", "felledOn"),
                Map.of("name", PropertyType.STRING, "height", PropertyType.NUMBER, "planted", PropertyType.DATE,
                        "felledOn", PropertyType.DATE, "felled", PropertyType.BOOLEAN, "number", PropertyType.INTEGER),
                List.of(feature("a", "POINT(9.10 48.70)", Map.of("name", "A", "planted", LocalDate.of(2020, 1, 1))),
                        feature("b", "POINT(9.20 48.80)", Map.of("name", "B"))));
    }

    @Test
    @Requirement({"/req/create-replace-delete/post-op", "/req/create-replace-delete/post-response",
        "/req/create-replace-delete/post-response-rid", "/req/create-replace-delete/post-content-type"})
    void aFeatureIsAddedAndHasAnAddress() {
        HttpResponse<String> answer = send("POST", items, NEW, EDITOR, "Content-Type", "application/geo+json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith(CITY.baseUrl() + items + "/");
        HttpResponse<String> added = client.get(address);
        assertThat(added.headers().firstValue("ETag")).isEqualTo(answer.headers().firstValue("ETag"));
        JsonNode feature = Client.json(added);
        assertThat(feature.at("/geometry/coordinates").toString()).isEqualTo("[9.15,48.75]");
        assertThat(feature.at("/properties/height").asDouble()).isEqualTo(12.5);
        assertThat(feature.at("/properties/planted").asString()).isEqualTo("2024-05-17");
        JsonNode page = client.read(items);
        assertThat(page.get("numberMatched").asInt()).isEqualTo(3);
    }

    @Test
    @Requirement({"/req/create-replace-delete/put-op", "/req/create-replace-delete/put-response",
        "/req/create-replace-delete/put-rid", "/req/optimistic-locking-etags/etag-header",
        "/req/optimistic-locking-etags/if-match"})
    void aFeatureIsReplacedByWhoReadItLast() {
        String before = tag(items + "/a");
        HttpResponse<String> answer = send("PUT", items + "/a", NEW.replace("\"type\":\"Feature\"",
                "\"type\":\"Feature\",\"id\":\"egal\""), EDITOR, "If-Match", before);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(answer.headers().firstValue("ETag")).contains(tag(items + "/a"));
        JsonNode feature = client.read(items + "/a");
        assertThat(feature.get("id").asString()).isEqualTo("a");
        assertThat(feature.at("/properties/name").asString()).isEqualTo("Neu");
        assertThat(send("PUT", items + "/a", NEW, EDITOR, "If-Match", before).statusCode()).isEqualTo(412);
        assertThat(send("PUT", items + "/a", NEW, EDITOR, "If-Match", "W/" + tag(items + "/a")).statusCode()).isEqualTo(412);
        assertThat(send("PUT", items + "/a", NEW, EDITOR, "If-Match", "\"x\", " + tag(items + "/a?crs="
                + Client.EPSG + "25832")).statusCode()).as("the tag of another form").isEqualTo(204);
        assertThat(send("PUT", items + "/a", NEW, EDITOR, "If-Match", "*").statusCode()).isEqualTo(204);
        assertThat(send("PUT", items + "/a", NEW, EDITOR).statusCode()).isEqualTo(428);
        assertThat(send("PUT", items + "/niemand", NEW, EDITOR).statusCode()).isEqualTo(404);
        assertThat(send("PUT", items + "/niemand", NEW, EDITOR, "If-Match", "*").statusCode()).isEqualTo(412);
    }

    @Test
    @Requirement({"/req/update/patch-op", "/req/update/patch-response", "/req/update/patch-media-type"})
    void whatIsNotSpokenOfStays() {
        String place = client.read(items + "/a").get("geometry").toString();
        assertThat(patch("a", "{\"properties\":{\"name\":null,\"height\":3}}").statusCode()).isEqualTo(204);
        JsonNode feature = client.read(items + "/a");
        assertThat(feature.get("properties").toString()).isEqualTo("{\"height\":3.0,\"planted\":\"2020-01-01\"}");
        assertThat(feature.get("geometry").toString()).isEqualTo(place);
        assertThat(patch("a", "{\"geometry\":{\"coordinates\":[9.3,48.7]}}").statusCode()).isEqualTo(204);
        assertThat(client.read(items + "/a").at("/geometry/coordinates").toString()).isEqualTo("[9.3,48.7]");
        assertThat(patch("a", "{\"geometry\":null,\"properties\":null}").statusCode()).isEqualTo(204);
        assertThat(client.read(items + "/a").get("geometry").isNull()).isTrue();
        assertThat(client.read(items + "/a").get("properties").isEmpty()).isTrue();
        assertThat(patch("a", "{\"id\":\"b\"}").statusCode()).isEqualTo(400);
        assertThat(send("PATCH", items + "/a", "{}", EDITOR, "Content-Type", "application/merge-patch+json").statusCode())
                .isEqualTo(428);
        assertThat(send("PATCH", items + "/a", "{}", EDITOR, "Content-Type", "application/json", "If-Match", "*")
                .statusCode()).isEqualTo(415);
    }

    @Test
    @Requirement({"/req/create-replace-delete/delete-op", "/req/create-replace-delete/delete-response"})
    void aFeatureIsDeletedByWhoReadItLast() {
        assertThat(send("DELETE", items + "/a", "", EDITOR).statusCode()).isEqualTo(428);
        assertThat(send("DELETE", items + "/niemand", "", EDITOR).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", items + "/a", "", EDITOR, "If-Match", "\"1.1.x\"").statusCode()).isEqualTo(412);
        assertThat(send("DELETE", items + "/a", "", EDITOR, "If-Match", tag(items + "/a")).statusCode()).isEqualTo(204);
        assertThat(client.get(items + "/a").statusCode()).isEqualTo(404);
        assertThat(client.ids(items)).containsExactly("b");
    }

    @Test
    @Requirement({"/req/create-replace-delete/options-op", "/req/create-replace-delete/options-response"})
    void everyoneLearnsWhatIsAllowed() {
        assertThat(allowed(items, null)).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(allowed(items, NOBODY)).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(allowed(items, EDITOR)).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(allowed(items + "/a", EDITOR)).isEqualTo("GET, HEAD, OPTIONS, PUT, PATCH, DELETE");
        assertThat(allowed("/ogc/collections/beispiel-radabstellanlagen/items", EDITOR)).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void whoMayNotIsRefusedAndNothingHappens() {
        HttpResponse<String> without = send("POST", items, NEW, null);
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(send("POST", items, NEW, "x".repeat(22)).statusCode()).isEqualTo(401);
        for (String token : List.of(NOBODY, OTHER_OFFICE)) {
            assertThat(send("POST", items, NEW, token).statusCode()).isEqualTo(403);
            assertThat(send("PUT", items + "/a", NEW, token, "If-Match", "*").statusCode()).isEqualTo(403);
            assertThat(send("PATCH", items + "/a", "{}", token, "If-Match", "*", "Content-Type",
                    "application/merge-patch+json").statusCode()).isEqualTo(403);
            assertThat(send("DELETE", items + "/a", "", token, "If-Match", "*").statusCode()).isEqualTo(403);
            assertThat(send("GET", items + "/a/versions", "", token).statusCode()).isEqualTo(403);
            assertThat(send("POST", items + "/a/versions/1", "", token, "If-Match", "*").statusCode()).isEqualTo(403);
        }
        assertThat(client.ids(items)).containsExactly("a", "b");
        assertThat(send("POST", "/ogc/collections/beispiel-radabstellanlagen/items", NEW, OTHER_OFFICE).statusCode())
                .as("is declared, and not edited here").isIn(400, 409);
    }

    @Test
    void theSystemOfWhatIsSentIsSaidByAHeader() {
        String utm = NEW.replace("[9.15,48.75]", "[513000.1234,5400000.5]");
        HttpResponse<String> answer = send("POST", items, utm, EDITOR, "Content-Crs", "<" + Client.EPSG + "25832>");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(client.read(address + "?crs=" + Client.EPSG + "25832").at("/geometry/coordinates").toString())
                .isEqualTo("[513000.123,5400000.5]");
        String north = NEW.replace("[9.15,48.75]", "[48.75,9.15]");
        String second = send("POST", items, north, EDITOR, "Content-Crs", "<" + Client.EPSG + "4326>").headers()
                .firstValue("Location").orElseThrow();
        assertThat(client.read(second).at("/geometry/coordinates").toString()).isEqualTo("[9.15,48.75]");
        assertThat(send("POST", items, NEW, EDITOR, "Content-Crs", "<" + Client.EPSG + "9999>").statusCode()).isEqualTo(400);
        assertThat(send("POST", items, utm, EDITOR).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"type\":\"Punkt\",\"geometry\":null,\"properties\":{}}| /type",
        "{\"type\":\"Feature\",\"properties\":{}}| /geometry",
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[\"9\",48]},\"properties\":{}}| /geometry",
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[]},\"properties\":{}}| /geometry",
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[9,48],[10,49]]},\"properties\":{}}| /geometry/type",
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[900,48]},\"properties\":{}}| /geometry/coordinates",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":[]}| /properties",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"a/b\":1}}| /properties/a~1b",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"height\":\"hoch\"}}| /properties/height",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"number\":1.5}}| /properties/number",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"number\":1e400}}| /properties/number",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"planted\":\"2025-02-30\"}}| /properties/planted",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"\\u0000\"}}| /properties/name",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"\\ud800\"}}| /properties/name",
        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"planted\":\"2025-02-03\",\"felledOn\":\"2024-01-01\"}}| /properties/felledOn"})
    void everyFaultIsNamedWithItsPlace(String body, String pointer) {
        HttpResponse<String> answer = send("POST", items, body, EDITOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Client.type(answer)).isEqualTo("application/problem+json");
        assertThat(pointers(answer)).containsExactly("#" + pointer);
    }

    @Test
    void severalFaultsAreNamedAtOnceAndNonsenseIsNoFaultOfOurs() {
        assertThat(pointers(send("POST", items, "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\"},"
                + "\"properties\":{\"height\":true,\"x\":1}}", EDITOR)))
                .containsExactlyInAnyOrder("#/geometry", "#/properties/height", "#/properties/x");
        for (String nonsense : List.of("", "[]", "{", "null", "{\"a\":1,\"a\":2}", "[".repeat(3_000), "\u0000", "1e9999999999")) {
            assertThat(send("POST", items, nonsense, EDITOR).statusCode()).as(nonsense).isEqualTo(400);
        }
        assertThat(send("POST", items, NEW, EDITOR, "Content-Type", "text/plain").statusCode()).isEqualTo(415);
        assertThat(send("POST", items + "?unbekannt=1", NEW, EDITOR).statusCode()).isEqualTo(400);
    }

    @Test
    void anAreaThatCrossesItselfIsRefused() {
        String areas = TestLayers.newKey();
        TestLayers.publish(CITY, areas, GeometryKind.POLYGON, Crs.CRS84, MapTime.NONE, Map.of(), List.of());
        String area = "{\"type\":\"Feature\",\"properties\":null,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}";
        String path = "/ogc/collections/" + areas + "/items";
        assertThat(pointers(send("POST", path, area.formatted("[[0,0],[1,1],[1,0],[0,1],[0,0]]"), EDITOR))).containsExactly("#/geometry");
        assertThat(pointers(send("POST", path, area.formatted("[[0,0],[1,1],[1,0],[0,1]]"), EDITOR))).containsExactly("#/geometry");
        assertThat(send("POST", path, area.formatted("[[0,0],[1,0],[1,1],[0,0]]"), EDITOR).statusCode()).isEqualTo(201);
        assertThat(client.read("/ogc/collections/" + areas).at("/extent/spatial/bbox/0").toString()).isEqualTo("[0.0,0.0,1.0,1.0]");
    }

    @Test
    void theExtentFollowsEveryChange() {
        String far = NEW.replace("[9.15,48.75]", "[9.5,48.9]");
        String address = send("POST", items, far, EDITOR).headers().firstValue("Location").orElseThrow();
        assertThat(extent()).isEqualTo("[9.1,48.7,9.5,48.9]");
        assertThat(send("PUT", address.substring(CITY.baseUrl().length()), NEW, EDITOR, "If-Match", "*").statusCode()).isEqualTo(204);
        assertThat(extent()).isEqualTo("[9.1,48.7,9.2,48.8]");
        send("DELETE", items + "/b", "", EDITOR, "If-Match", "*");
        assertThat(extent()).isEqualTo("[9.1,48.7,9.15,48.75]");
        assertThat(client.read("/ogc/collections/" + key).at("/extent/temporal/interval/0/0").asString()).startsWith("2020-01-01");
    }

    @Test
    void theHistoryTellsWhoDidWhatWhyAndEveryVersionComesBack() {
        send("PUT", items + "/a?reason=Richtig%20geschrieben", NEW, EDITOR, "If-Match", tag(items + "/a"));
        send("DELETE", items + "/a?reason=Gef%C3%A4llt", "", EDITOR, "If-Match", tag(items + "/a"));
        JsonNode versions = Client.json(send("GET", items + "/a/versions", "", EDITOR)).get("versions");
        assertThat(versions).hasSize(3);
        assertThat(versions.at("/0/change/kind").asString()).isEqualTo("DELETED");
        assertThat(versions.at("/0/change/reason").asString()).isEqualTo("Gefällt");
        assertThat(versions.at("/1/properties/name").asString()).isEqualTo("Neu");
        assertThat(versions.at("/1/change/name").asString()).startsWith("Test Person");
        assertThat(versions.at("/2/change/kind").asString()).isEqualTo("CREATED");
        JsonNode page = Client.json(send("GET", items + "/a/versions?limit=1", "", EDITOR));
        assertThat(Client.link(page, "next", "application/json").orElseThrow()).contains("before=3");
        assertThat(send("POST", items + "/a/versions/1?reason=Doch%20nicht", "", EDITOR).statusCode()).isEqualTo(204);
        JsonNode back = client.read(items + "/a");
        assertThat(back.at("/properties/name").asString()).isEqualTo("A");
        assertThat(back.at("/geometry/coordinates").toString()).isEqualTo("[9.1,48.7]");
        assertThat(client.ids(items)).as("at its old place").containsExactly("a", "b");
        assertThat(send("POST", items + "/a/versions/2", "", EDITOR).statusCode()).isEqualTo(428);
        assertThat(send("POST", items + "/a/versions/2", "", EDITOR, "If-Match", tag(items + "/a")).statusCode()).isEqualTo(204);
        assertThat(client.read(items + "/a").at("/properties/name").asString()).isEqualTo("Neu");
        assertThat(send("POST", items + "/a/versions/99", "", EDITOR, "If-Match", "*").statusCode()).isEqualTo(404);
        assertThat(send("GET", items + "/niemand/versions", "", EDITOR).statusCode()).isEqualTo(404);
        assertThat(client.get(items + "/a/versions").statusCode()).as("names people").isEqualTo(401);
        assertThat(CITY.database().sql("select action from audit.entry where subject = :subject order by number")
                .param("subject", "feature:" + key + "/a").query(String.class).list())
                .containsExactly("feature.changed", "feature.deleted", "feature.restored", "feature.restored");
    }

    @Test
    void whoFollowsALayerMissesNoChangeAlsoOfASlowWriter() throws Exception {
        JsonNode first = client.read("/ogc/collections/" + key + "/changes");
        assertThat(ids(first)).containsExactly("a", "b");
        try (Connection slow = CITY.bean(DataSource.class).getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("insert into geo.change (layer, feature, id, version, kind, at) select number,"
                    + " 1, 'langsam', 1, 'CREATED', now() from geo.layer where key = '" + key + "'");
            send("PUT", items + "/a", NEW, EDITOR, "If-Match", "*");
            JsonNode meanwhile = client.read(Client.link(first, "next", "application/json").orElseThrow());
            assertThat(ids(meanwhile)).as("not before the slow one").isEmpty();
            slow.commit();
            List<String> all = new ArrayList<>();
            for (int i = 0; i < 100 && all.size() < 2; i++) {
                all = ids(client.read(Client.link(meanwhile, "next", "application/json").orElseThrow()));
            }
            assertThat(all).containsExactlyInAnyOrder("langsam", "a");
        }
        client.refused("/ogc/collections/" + key + "/changes?since=gestern", 400);
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneSucceeds() throws Exception {
        String tag = tag(items + "/a");
        int writers = 6;
        CyclicBarrier together = new CyclicBarrier(writers);
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String body = NEW.replace("Neu", "Schreiber " + i);
                String method = i % 3 == 2 ? "DELETE" : "PUT";
                answers.add(pool.submit(() -> {
                    together.await();
                    return send(method, items + "/a", body, EDITOR, "If-Match", tag).statusCode();
                }));
            }
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 412);
        assertThat(CITY.database().sql("select count(*) from geo.feature_version v join geo.layer l on l.number = v.layer"
                + " where l.key = :key and v.id = 'a'").param("key", key).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void manyWhoAddAtOnceAreAllCounted() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(pool.submit(() -> send("POST", items, NEW, EDITOR).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(client.read(items).get("numberMatched").asInt()).isEqualTo(14);
    }

    private String extent() {
        return client.read("/ogc/collections/" + key).at("/extent/spatial/bbox/0").toString();
    }

    private static List<String> ids(JsonNode changes) {
        return StreamSupport.stream(changes.get("changes").spliterator(), false).map(one -> one.get("id").asString()).toList();
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        return StreamSupport.stream(Client.json(answer).get("errors").spliterator(), false)
                .map(error -> error.get("pointer").asString()).toList();
    }

    private String tag(String path) {
        return client.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private String allowed(String path, String token) {
        HttpResponse<String> answer = send("OPTIONS", path, "", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Allow").orElseThrow();
    }

    private HttpResponse<String> patch(String id, String body) {
        return send("PATCH", items + "/" + id, body, EDITOR, "Content-Type", "application/merge-patch+json", "If-Match",
                tag(items + "/" + id));
    }

    private HttpResponse<String> send(String method, String path, String body, String token, String... headers) {
        HttpRequest.Builder request = visitor.request(path).header("Accept", "*/*")
                .header("Content-Type", "application/geo+json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return visitor.send(request.method(method, HttpRequest.BodyPublishers.ofString(body)).build());
    }
}

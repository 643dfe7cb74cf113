package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import java.io.ByteArrayInputStream;
import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LandingTest {

    private final RunningCity city = RunningCity.get();
    private final Client client = new Client();

    @Test
    @Requirement({"/req/core/root-op", "/req/core/root-success"})
    void theLandingPageLeadsToEverythingThatTheDoorHas() {
        HttpResponse<String> answer = client.get("/ogc", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode landing = Client.json(answer);
        String root = city.baseUrl() + "/ogc";
        assertThat(Client.link(landing, "self", "application/json")).contains(root);
        assertThat(Client.link(landing, "alternate", "text/html")).contains(root + "?f=html");
        assertThat(Client.link(landing, "service-desc", "application/vnd.oai.openapi+json;version=3.0"))
                .contains(root + "/api");
        assertThat(Client.link(landing, "service-doc", "text/html")).contains(root + "/api?f=html");
        assertThat(Client.link(landing, "conformance", "application/json")).contains(root + "/conformance");
        assertThat(Client.link(landing, "data", "application/json")).contains(root + "/collections");
        assertThat(client.get("/ogc/").headers().firstValue("Location")).contains("/ogc");
    }

    @Test
    @Requirement({"/req/core/conformance-op", "/req/core/conformance-success"})
    void theClassesThatAreKeptAreNamed() {
        assertThat(client.read("/ogc/conformance").get("conformsTo")).extracting(JsonNode::asString)
                .containsExactlyElementsOf(Conformance.CLASSES);
    }

    @Test
    @Requirement({"/req/core/api-definition-op", "/req/core/api-definition-success"})
    void theDescriptionIsWhereTheLandingPageSays() {
        JsonNode landing = client.read("/ogc");
        HttpResponse<String> description = client.get(Client.links(landing, "service-desc").getFirst()
                .get("href").asString());
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(Client.type(description)).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        HttpResponse<String> page = client.get(Client.links(landing, "service-doc").getFirst().get("href").asString());
        assertThat(Client.type(page)).isEqualTo("text/html");
    }

    @ParameterizedTest
    @Requirement("/req/core/query-param-unknown")
    @ValueSource(strings = {"/ogc", "/ogc/conformance", "/ogc/api", "/ogc/collections",
        "/ogc/collections/beispiel-trinkbrunnen", "/ogc/collections/beispiel-trinkbrunnen/items",
        "/ogc/collections/beispiel-trinkbrunnen/items/brunnen-lindenplatz"})
    void anUnknownParameterIsRefusedByNameEverywhere(String path) {
        JsonNode problem = client.refused(path + "?unbekannt=1", 400);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("unbekannt");
        assertThat(problem.get("detail").asString()).contains("„unbekannt“");
    }

    @ParameterizedTest
    @Requirement("/req/core/query-param-invalid")
    @ValueSource(strings = {"?f=xml", "?f=", "?f=json&f=html", "/collections?f=csv",
        "/collections/beispiel-trinkbrunnen/items?limit=unlimited", "/collections/beispiel-trinkbrunnen/items?limit=0",
        "/collections/beispiel-trinkbrunnen/items?limit=-1", "/collections/beispiel-trinkbrunnen/items?limit=",
        "/collections/beispiel-trinkbrunnen/items?limit=1.5", "/collections/beispiel-trinkbrunnen/items?limit=5&limit=6",
        "/collections/beispiel-trinkbrunnen/items?after=-", "/collections/beispiel-trinkbrunnen/items?stepless=ja",
        "/collections/beispiel-trinkbrunnen/items?since=gestern", "/collections/beispiel-radabstellanlagen/items?places=viele",
        "/collections/beispiel-trinkbrunnen/items?datetime=2026-13-01T00:00:00Z"})
    void aValueThatMeansNothingIsRefusedWithWhatIsAllowed(String path) {
        JsonNode problem = client.refused("/ogc" + path, 400);
        assertThat(problem.get("detail").asString()).doesNotContain("geo.ogc");
    }

    @ParameterizedTest
    @CsvSource({"/ogc/gibt-es-nicht, 404", "/ogc/collections/gibt-es-nicht, 404",
        "/ogc/collections/gibt-es-nicht/items, 404", "/ogc/collections/beispiel-trinkbrunnen/items/gibt-es-nicht, 404"})
    void whatIsNotThereIsToldAsAProblem(String path, int status) {
        client.refused(path, status);
    }

    @Test
    @Requirement("/req/core/http")
    void itIsHttpWithItsMethodsAndStates() throws Exception {
        HttpRequest.Builder items = city.visitor().request("/ogc/collections/beispiel-trinkbrunnen/items");
        HttpResponse<String> post = city.visitor().send(city.visitor().request("/ogc/conformance")
                .header("Accept", "*/*").POST(HttpRequest.BodyPublishers.ofString("{}")).build());
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow").orElse("")).contains("GET");
        HttpResponse<String> head = city.visitor().send(items.copy().header("Accept", "*/*")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(client.get("/ogc", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(Client.type(client.get("/ogc/collections/gibt-es-nicht", "Accept", "text/html")))
                .as("a person gets a page").isEqualTo("text/html");
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        for (String path : new String[] {"/ogc", "/ogc/api", "/ogc/collections", "/ogc/collections/beispiel-baustellen",
            "/ogc/collections/beispiel-baustellen/items", "/ogc/collections/beispiel-baustellen/items/ahornweg-belag"}) {
            String tag = client.get(path).headers().firstValue("ETag").orElse("none");
            HttpResponse<String> again = client.get(path, "If-None-Match", tag);
            assertThat(again.statusCode()).as(path).isEqualTo(HttpURLConnection.HTTP_NOT_MODIFIED);
            assertThat(again.body()).isEmpty();
        }
        String german = client.get("/ogc/collections/beispiel-baustellen/items").headers().firstValue("ETag").orElse("");
        assertThat(client.get("/ogc/collections/beispiel-baustellen/items?limit=1", "If-None-Match", german).statusCode())
                .isEqualTo(200);
        assertThat(client.get("/en/ogc/collections/beispiel-baustellen/items", "If-None-Match", german).statusCode())
                .isEqualTo(200);
    }

    @Test
    void pagesOfOtherSitesMayRead() throws Exception {
        String items = "/ogc/collections/beispiel-trinkbrunnen/items";
        HttpResponse<String> answer = sent("GET", items, "Origin", "https://example.org");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse("")).contains("Content-Crs");
        HttpResponse<String> asked = sent("OPTIONS", items, "Origin", "https://example.org",
                "Access-Control-Request-Method", "GET");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET,HEAD,OPTIONS,POST,PUT,PATCH,DELETE");
    }

    private HttpResponse<String> sent(String method, String path, String... headers) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(city.visitor().request(path).headers(headers)
                    .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aLongAnswerIsCompressedOnItsWay() throws Exception {
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = visitor.send(city.visitor()
                    .request("/ogc/collections/beispiel-radabstellanlagen/items").header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            try (GZIPInputStream whole = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(whole.readAllBytes(), StandardCharsets.UTF_8)).endsWith("]}\n");
            }
        }
    }
}

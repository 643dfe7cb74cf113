package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.values.Trouble;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TroublesTest {

    private static final String PAGE = "text/html";
    private static final String JSON = "application/json";

    private final RunningCity city = RunningCity.get();

    @Test
    void anUnknownAddressIsAPageForAPersonAndADocumentForAProgram() {
        HttpResponse<String> page = city.visitor().get("/gibt-es-nicht");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Diese Seite gibt es nicht", "<main");
        JsonNode problem = problem(city.visitor().get("/gibt-es-nicht", "Accept", JSON), 404);
        assertThat(problem.get("type").asString()).endsWith("/probleme/not-found");
        assertThat(problem.get("instance").asString()).isEqualTo("/gibt-es-nicht");
    }

    @Test
    void aRefusalSpeaksTheLanguageOfTheAddress() {
        assertThat(city.visitor().get("/en/gibt-es-nicht").body()).contains("lang=\"en\"");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        HttpVisitor visitor = city.visitor();
        HttpResponse<String> answer = visitor.send(visitor.request("/probleme").header("Accept", JSON)
                .method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
        assertThat(answer.statusCode()).isEqualTo(200);
        String raw = RawRequest.send(city.baseUrl(), "TRACE /probleme HTTP/1.1\r\nHost: localhost\r\nAccept: "
                + JSON + "\r\nConnection: close\r\n\r\n");
        assertThat(raw).startsWith("HTTP/1.1 405").contains("/probleme/method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aProgramThatSendsWhereOnlyReadingIsPossibleIsToldSo(String method) {
        HttpVisitor visitor = city.visitor();
        HttpResponse<String> answer = visitor.send(visitor.request("/api/v1/strategy/measures")
                .method(method, HttpRequest.BodyPublishers.ofString("{}")).build());
        assertThat(problem(answer, 405).get("type").asString()).endsWith("/probleme/method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET").doesNotContain(method);
    }

    @Test
    void anInventedMethodIsRefused() {
        String raw = RawRequest.send(city.baseUrl(), "BREW /probleme HTTP/1.1\r\nHost: localhost\r\nAccept: "
                + PAGE + "\r\nConnection: close\r\n\r\n");
        assertOurs(raw, 400, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/probleme/%C3%28", "/probleme/%00", "/a%0d%0aX-Evil:%201", "/a;b=c",
        "//example.org/", "/..%2f..%2fetc/passwd", "/%2e%2e/", "/a\\b", "/%5c", "/probleme/%ff", "/a%2fb", "/en//x",
        "/<script>", "/probleme/[", "/?a=%zz", "/en/probleme/%00", "/probleme/{name}", "/?%00=%00"})
    void anAddressThatNobodyCanReadGetsOurAnswer(String target) {
        assertOurs(RawRequest.get(city.baseUrl(), target, PAGE), 400, 404, 200);
        String document = RawRequest.get(city.baseUrl(), target, JSON);
        assertThat(document).contains("X-Request-Id");
        assertThat(document).doesNotContain("Apache Tomcat", "Whitelabel");
    }

    @Test
    void anAddressThatIsTooLongGetsOurAnswer() {
        assertOurs(RawRequest.get(city.baseUrl(), "/" + "a".repeat(9000), PAGE), 400, 413, 414);
    }

    @Test
    void aHeadThatIsTooLongGetsOurAnswer() {
        assertOurs(RawRequest.get(city.baseUrl(), "/", PAGE + "\r\nX-Long: " + "a".repeat(20_000)), 400, 413);
    }

    @Test
    void aRequestThatIsNoneGetsOurAnswer() {
        assertThat(RawRequest.send(city.baseUrl(), "HELLO\r\n\r\n")).startsWith("HTTP/1.1 400")
                .doesNotContain("Apache Tomcat");
    }

    @Test
    void aLinkOnARefusalNeverLeavesTheHouse() {
        assertThat(RawRequest.get(city.baseUrl(), "//example.org/", PAGE)).doesNotContain("href=\"//", "example.org");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherAnnouncedOrNot() {
        HttpVisitor visitor = city.visitor();
        byte[] large = new byte[3_000_000];
        HttpResponse<String> announced = visitor.send(visitor.request("/anmelden").header("Accept", JSON)
                .header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofByteArray(large)).build());
        assertThat(announced.statusCode()).isEqualTo(413);
        String start = "POST /anmelden HTTP/1.1\r\nHost: localhost\r\nAccept: " + PAGE + "\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunk = "186A00\r\n" + "a".repeat(1_600_000) + "\r\n";
        assertOurs(RawRequest.send(city.baseUrl(), start + chunk + chunk + "0\r\n\r\n"), 413);
    }

    @Test
    void fieldsThatNobodyCanReadAreNoFault() {
        String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\nq=%zz";
        assertOurs(RawRequest.send(city.baseUrl(), head("PUT /") + form), 403, 405);
        assertOurs(RawRequest.send(city.baseUrl(), head("DELETE /probleme") + form), 403, 405);
        String parts = "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\n--x";
        assertOurs(RawRequest.send(city.baseUrl(), head("PATCH /a%3Bb") + parts), 400);
        assertOurs(RawRequest.send(city.baseUrl(), head("POST /anmelden") + parts), 400, 403);
    }

    @Test
    void aTextThatNoDatabaseHoldsIsNoFault() {
        HttpVisitor visitor = city.visitor().signInAs("tomasz.nowak");
        assertThat(visitor.get("/amt/strategie?q=a%00b").statusCode()).isEqualTo(200);
        String place = Base64.getUrlEncoder().encodeToString(
                "0198c0de-0000-7000-8000-000000000000a\u0000b".getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.get("/amt/strategie?nach=" + place).statusCode()).isEqualTo(400);
    }

    @Test
    void aLongAddressLeadsToTheSignIn() {
        HttpResponse<String> answer = city.visitor().get("/amt/konten?q=" + "a".repeat(6000));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/anmelden");
    }

    @Test
    void aWrongFormatOfTheBodyIsRefused() {
        HttpVisitor visitor = city.visitor();
        HttpResponse<String> answer = visitor.send(visitor.request("/anmelden").header("Accept", PAGE)
                .header("Content-Type", "text/xml").POST(HttpRequest.BodyPublishers.ofString("<a/>")).build());
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("<main");
    }

    @Test
    void partsWithoutABoundaryAreRefused() {
        HttpVisitor visitor = city.visitor();
        HttpResponse<String> answer = visitor.send(visitor.request("/actuator/health").header("Accept", JSON)
                .header("Content-Type", "multipart/form-data").POST(HttpRequest.BodyPublishers.ofString("x")).build());
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @Test
    void everyAnswerHasANumberThatOnlyWeGive() {
        HttpResponse<String> first = city.visitor().get("/probleme", "X-Request-Id", "mine");
        String number = first.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(number).matches("[2-9A-Z]{10}");
        assertThat(city.visitor().get("/probleme").headers().firstValue("X-Request-Id")).isNotEqualTo(number);
    }

    @Test
    void theErrorPageItselfIsNoPage() {
        assertThat(city.visitor().get("/error").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everyProblemTypeIsDocumented(Trouble trouble) {
        for (String language : List.of("", "/en")) {
            HttpResponse<String> page = city.visitor().get(language + "/probleme/" + trouble.slug());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1").doesNotContain("problems." + trouble.slug())
                    .doesNotContain(">web.trouble.");
            assertThat(city.visitor().get(language + "/probleme").body()).contains("/probleme/" + trouble.slug());
        }
    }

    @Test
    void anUnknownProblemTypeIsNotFound() {
        assertThat(city.visitor().get("/probleme/unsinn").statusCode()).isEqualTo(404);
    }

    private static String head(String methodAndTarget) {
        return methodAndTarget + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + PAGE + "\r\nConnection: close\r\n";
    }

    private static void assertOurs(String raw, Integer... statuses) {
        assertThat(Integer.valueOf(raw.substring(9, 12))).isIn((Object[]) statuses);
        assertThat(raw).contains("<main", "Content-Security-Policy", "X-Request-Id")
                .doesNotContain("Apache Tomcat", "Whitelabel", "HTTP Status");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.builder().build().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }
}

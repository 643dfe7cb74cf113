package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class CachingTest {

    private static final String PAGE = "/probleme";

    private final RunningCity city = RunningCity.get();

    @Test
    void aPublicPageIsKeptAndAskedForAgainWithItsTag() {
        HttpResponse<String> first = city.visitor().get(PAGE);
        assertThat(header(first, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(header(first, "ETag")).startsWith("W/\"");
        assertThat(vary(first)).contains("accept-encoding", "cookie", "accept");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();

        HttpResponse<String> again = city.visitor().get(PAGE, "If-None-Match", header(first, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(vary(again)).contains("cookie");
    }

    @Test
    void anotherTagGetsThePage() {
        HttpResponse<String> answer = city.visitor().get(PAGE, "If-None-Match", "W/\"another\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void eachLanguageHasItsOwnTag() {
        String german = header(city.visitor().get(PAGE), "ETag");
        assertThat(header(city.visitor().get("/en" + PAGE), "ETag")).isNotEqualTo(german);
    }

    @Test
    void aHeadRequestTellsTheSameTagWithoutAPage() {
        HttpVisitor visitor = city.visitor();
        HttpResponse<String> head = visitor.send(visitor.request(PAGE).header("Accept", "text/html")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(city.visitor().get(PAGE), "ETag"));
    }

    @Test
    void aTaggedPageIsCompressed() {
        HttpResponse<String> answer = city.visitor().get(PAGE, "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "ETag")).startsWith("W/\"");
    }

    @Test
    void aFormIsKeptByNobody() {
        HttpResponse<String> form = city.visitor().get("/anmelden");
        assertThat(header(form, "Cache-Control")).isEqualTo("no-store");
        assertThat(form.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void whatAPersonSeesIsKeptByNobody() {
        HttpResponse<String> page = city.visitor().signInAs("kim.weber").get(PAGE);
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aRefusalIsKeptByNobody() {
        assertThat(header(city.visitor().get("/gibt-es-nicht"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theStateOfTheMachineIsKeptByNobody() {
        assertThat(header(city.visitor().get("/actuator/health"), "Cache-Control")).contains("no-store");
    }

    @Test
    void aHashedAssetIsKeptForEver() throws IOException {
        Resource[] styles = new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/assets/**/*.css");
        String address = styles[0].getURL().toString().replaceFirst(".*META-INF", "");
        HttpResponse<String> asset = city.visitor().get(address);
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(header(asset, "Cache-Control")).contains("immutable").contains("max-age=31536000");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static List<String> vary(HttpResponse<String> answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(line -> List.of(line.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).stream()).toList();
    }
}

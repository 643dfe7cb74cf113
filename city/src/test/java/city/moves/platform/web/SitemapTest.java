package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SitemapTest {

    private static final Pattern ADDRESS = Pattern.compile("<loc>(.*?)</loc>");

    private final RunningCity city = RunningCity.get();

    @Test
    void everyAddressOfTheSitemapIsAPage() {
        HttpResponse<String> sitemap = city.visitor().get("/sitemap.xml");
        assertThat(sitemap.statusCode()).isEqualTo(200);
        assertThat(sitemap.body()).contains("hreflang=\"de\"", "hreflang=\"en\"");
        Matcher address = ADDRESS.matcher(sitemap.body());
        assertThat(address.results().count()).isGreaterThan(10);
        address.reset();
        for (int i = 0; i < 200 && address.find(); i++) {
            assertThat(address.group(1)).startsWith(city.baseUrl());
            String path = address.group(1).substring(city.baseUrl().length());
            assertThat(city.visitor().get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void robotsLearnWhereToBeginAndWhatIsClosed() {
        HttpResponse<String> robots = city.visitor().get("/robots.txt");
        assertThat(robots.body()).contains("Disallow: /amt\n", "Disallow: /en/amt\n",
                "Sitemap: " + city.baseUrl() + "/sitemap.xml");
        assertThat(robots.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void bothAreKeptForAnHour() {
        for (String path : List.of("/robots.txt", "/sitemap.xml")) {
            HttpResponse<String> first = city.visitor().get(path);
            assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("public", "max-age=3600");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(city.visitor().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void aClosedDoorIsNotNamed() {
        Sitemap sitemap = new Sitemap(List.of(
                new NavigationEntry(1, NavigationEntry.Area.DESK, "/amt/x", "x", "", ""),
                new NavigationEntry(2, NavigationEntry.Area.MAIN, "/offen", "x", "", ""),
                new NavigationEntry(3, NavigationEntry.Area.MAIN, "/geheim", "x", "right", "")), List.of());
        assertThat(sitemap.write("https://example.org")).contains("https://example.org/en/offen")
                .doesNotContain("/amt", "/geheim");
    }

    @Test
    void anAddressCannotBreakOutOfTheDocument() {
        Sitemap sitemap = new Sitemap(List.of(), List.of(() -> Stream.of("/a?b=1&c=<\"")));
        assertThat(sitemap.write("")).contains("/a?b=1&amp;c=&lt;");
    }

    @Test
    void tooManyAddressesFailWithAReason() {
        Sitemap sitemap = new Sitemap(List.of(),
                List.of(() -> IntStream.range(0, Sitemap.MOST).mapToObj(number -> "/" + number)));
        assertThatThrownBy(() -> sitemap.write("")).hasMessageContaining("50000").hasMessageContaining("too many");
    }
}

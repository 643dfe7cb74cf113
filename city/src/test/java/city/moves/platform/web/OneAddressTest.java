package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneAddressTest {

    private final RunningCity city = RunningCity.get();

    @ParameterizedTest
    @CsvSource({"/strategie/, /strategie", "/en/strategie/, /en/strategie",
        "/strategie/?stand=2026-01-31&x=%2F, /strategie?stand=2026-01-31&x=%2F", "/suche/, /suche",
        "/en/, /en", "/en/?q=x, /en?q=x"})
    void anAddressWithASlashAtItsEndLeadsToThePage(String asked, String page) {
        HttpResponse<String> answer = city.visitor().get(asked);

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org/", "/strategie//", "/%2Fexample.org/"})
    void nobodyIsSentToAnotherHost(String asked) {
        assertThat(city.visitor().get(asked).headers().firstValue("Location").orElse("/")).doesNotStartWith("//");
    }

    @Test
    void theFrontPageStaysWhereItIs() {
        assertThat(city.visitor().get("/").statusCode()).isEqualTo(200);
        HttpResponse<String> english = city.visitor().get("/en");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("href=\"/en\"").doesNotContain("/en/\"");
        assertThat(city.visitor().get("/sitemap.xml").body()).contains("/en<").doesNotContain("/en/<", "/en/\"");
    }
}

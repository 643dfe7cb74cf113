package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some addresses only take a form. Its refused page stands there too, with a link to the other language. */
class FormAddressesTest {

    private final RunningCity city = RunningCity.get();

    @Test
    void theOtherLanguageOfARefusedFormLeadsToThePageWithTheForm() {
        HttpVisitor visitor = city.visitor().signInAs("anna.beck");
        String refused = visitor.submit("/konto", "/konto/passwort", Map.of("present", "", "wanted", "")).body();
        Matcher link = Pattern.compile("<a href=\"(/en/konto/passwort)\"[^>]*hreflang=\"en\"").matcher(refused);
        assertThat(link.find()).isTrue();
        assertThat(visitor.get(link.group(1), "Accept", "text/html").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/en/konto"));
    }

    @Test
    void aProgramIsToldThatTheMethodIsWrong() {
        HttpVisitor visitor = city.visitor().signInAs("anna.beck");
        assertThat(visitor.get("/konto/passwort", "Accept", "application/json").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({"/konto/programme/01a2052a-df34-7afd-8c9a-7f34c8b96d27/widerrufen, /konto/programme",
        "/konto/zugaenge/dienst/rathaus, /konto/zugaenge", "/konto/sitzungen/beenden, /konto/sitzungen",
        "/anmelden/passkey/frage, /anmelden"})
    void whoeverOpensSuchAnAddressIsLedToThePageAbove(String address, String page) {
        HttpVisitor visitor = city.visitor().signInAs("anna.beck");
        assertThat(visitor.get(address, "Accept", "text/html").headers().firstValue("Location")).contains(page);
    }
}

package city.moves.services;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServicePagesTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final List<String> PAGES = List.of("/dienste", "/dienste?online=ja&fuer=personen",
            "/dienste/a-z?buchstabe=P", "/dienste/lebenslage/ausweise-und-nachweise", "/dienste/amt/buergerbueros",
            "/dienste/personalausweis", "/dienste/personalausweis?adresse=Ahornweg+12",
            "/dienste/personalausweis?adresse=Mondstra%C3%9Fe+1", "/dienste/hund-anmelden");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private final HttpVisitor visitor = CITY.visitor();

    @Test
    void whoeverReadsAServiceLearnsCostTimeWayAndDocuments() {
        String page = visitor.get("/dienste/personalausweis").body();
        assertThat(page).contains("Personalausweis beantragen", "27,60\u00a0€ bis 46,00\u00a0€", "2 bis 4 Wochen",
                "Mit Termin vor Ort", "Digitales biometrisches Lichtbild", "Bürgerbüros", "Beispiel",
                "keine amtliche Auskunft");
    }

    @Test
    void inEnglishTitleAndSummaryAreEnglishAndTheRestSaysThatItIsGerman() {
        String page = visitor.get("/en/dienste/personalausweis").body();
        assertThat(page).contains("Apply for an identity card", "€27.60 to €46.00", "The details below are in German.",
                "<div lang=\"de\">");
    }

    @ParameterizedTest
    @CsvSource({"/dienste/lebenslage/umzug-und-wohnen, Wohnsitz anmelden", "/dienste/amt/stadtkaemmerei, Hund anmelden",
        "/dienste/a-z?buchstabe=H, Hund anmelden", "/dienste?online=ja, Hund anmelden",
        "/en/dienste/a-z?buchstabe=A, Apply for an identity card"})
    void everyWayLeadsToTheService(String path, String title) {
        String page = visitor.get(path).body();
        for (String next = next(page); !page.contains(title) && !next.isEmpty(); next = next(page)) {
            page = visitor.get(next).body();
        }
        assertThat(page).contains(title);
    }

    /** Where the rest of a list stands; empty on its last page. */
    private static String next(String page) {
        Matcher link = NEXT.matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : "";
    }

    @Test
    void whereTheOfficeDependsOnTheAddressItIsFoundByIt() {
        String page = visitor.get("/dienste/personalausweis?adresse=Ahornweg+12").body();
        assertThat(page).contains("Bürgerbüro Birkenau", "objekt=dienststellen/buergerbuero-birkenau")
                .doesNotContain("Bürgerbüro Mitte");
        assertThat(visitor.get("/dienste/personalausweis?adresse=Mondstra%C3%9Fe+1").body())
                .contains("Zu dieser Adresse kennen wir keine Stelle", "value=\"Mondstraße 1\"");
        assertThat(visitor.get("/dienste/hund-anmelden").body()).doesNotContain("name=\"adresse\"");
    }

    @Test
    void searchEnginesReadTheServiceAsDataThatNothingRuns() {
        String page = visitor.get("/dienste/personalausweis").body();
        String data = page.substring(page.indexOf("application/ld+json\">") + 21);
        JsonNode json = JsonMapper.builder().build().readTree(data.substring(0, data.indexOf("</script>")));
        assertThat(json.get("@type").asString()).isEqualTo("GovernmentService");
        assertThat(json.at("/serviceOperator/address/addressCountry").asString()).isEqualTo("DE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dienste/gibt-es-nicht", "/dienste/lebenslage/mond", "/dienste/amt/niemand"})
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void noPageAsksTheDatabaseOften() {
        for (String page : PAGES) {
            assertThat(CITY.queries().during(() -> visitor.get(page))).as(page).isLessThan(10);
        }
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageIsAccessible(Language language, Theme theme, int width) {
        Page page = CITY.page(language, theme, width);
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        for (String path : PAGES) {
            page.navigate(language.prefix() + path);
            Accessibility.check(page);
        }
        assertThat(refused).as("by the policy for content").isEmpty();
        RunningCity.leave(page);
    }
}

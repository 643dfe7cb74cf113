package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.operations.JobState;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.Neighbour;
import city.moves.testing.Neighbour.Answer;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor of the map does with a service, in a browser. */
class ServicesBrowserTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String POINT = """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"1","properties":{"name":"Bank"},
             "geometry":{"type":"Point","coordinates":[9.18,48.77]}}]}""";

    private final String key = "dienst-" + UUID.randomUUID().toString().substring(0, 8);

    private static Answer answer(String path) {
        if (path.equals("/gut")) {
            return Answer.json(POINT);
        }
        return path.isEmpty() ? Answer.json("{\"title\":\"Nachbarstadt\",\"collections\":[" + IntStream.range(0, 60)
                .mapToObj(i -> "{\"id\":\"c" + i + "\",\"title\":\"Thema " + i + "\",\"links\":[{\"rel\":\"items\",\"href\":\""
                        + (i == 51 ? "gut" : "nichts") + "\"}]}").collect(Collectors.joining(",")) + "]}")
                : new Answer(500, "text/plain", "");
    }

    private static void send(Page page, String ending) {
        page.locator("main form[action$='" + ending + "'] .mv-send button").first().click();
    }

    private static void ask(Page page, String all, String address) {
        page.navigate(all);
        page.fill("#adresse", address);
        send(page, "/dienst");
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void fromTheAddressToTheLayerAndBack(Language language, Theme theme, int width) {
        Page page = CITY.page(language, theme, width);
        page.navigate(language.prefix() + "/anmelden");
        page.fill("[name=name]", "emre.yilmaz");
        page.fill("[name=password]", "digital-moves");
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
        String all = language.prefix() + Uploader.ALL;
        String service = Neighbour.open((path, _) -> answer(path)) + "/";
        ask(page, all, "http://10.1.2.3/wfs");
        page.waitForSelector("#adresse-fehler");
        Accessibility.check(page);
        ask(page, all, service);
        page.waitForSelector("input[name=ebene]");
        Accessibility.check(page);
        page.check("#ebene-c7");
        send(page, "/ebene");
        page.waitForSelector("main >> text=500");
        Accessibility.check(page);
        ask(page, all, service);
        page.fill("#q", "thema 51");
        page.press("#q", "Enter");
        page.waitForURL("**q=thema**");
        page.check("#ebene");
        send(page, "/ebene");
        page.waitForURL("**/pruefung");
        send(page, "/pruefung");
        send(page, "/spalten");
        page.fill("#titel", "Bänke nebenan");
        page.fill("#kennung", key);
        page.selectOption("#lizenz", "CC0-1.0");
        page.fill("#quelle", "Nachbarstadt");
        send(page, "/angaben");
        page.waitForURL("**/uebersicht");
        send(page, "/uebersicht");
        page.waitForURL(address -> !address.contains("/uebersicht"));
        page.navigate(language.prefix() + "/amt/geo/themen/" + key);
        Accessibility.check(page);
        page.locator("main form[action$='/abholen'] button").click();
        page.waitForURL("**/uebersicht");
        assertThat(page.textContent("main")).contains("Bänke nebenan");
        page.navigate(all);
        Accessibility.check(page);
        UUID waiting = waiting();
        page.navigate(all + "/dienst/" + waiting);
        Accessibility.check(page);
        CITY.bean(FetchJob.class).gaveUp(new JobState(waiting.toString(), "", 0));
        page.navigate(all + "/dienst/" + waiting);
        page.waitForSelector("main form[action$='/nochmal']");
        Accessibility.check(page);
        page.context().close();
    }

    /** One that no job fetches. */
    private static UUID waiting() {
        UUID emre = CITY.database().sql("select id from identity.account where sign_in_name = 'emre.yilmaz'")
                .query(UUID.class).single();
        Fetches fetches = CITY.bean(Fetches.class);
        FetchContent any = fetches.open(emre, 1).getFirst().content();
        return fetches.add(any, FetchState.FETCHING, null, emre, "Emre Yılmaz").id();
    }
}

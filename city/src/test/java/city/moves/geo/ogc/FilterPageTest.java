package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** People filter and sort by a form, and each condition can be taken away again. */
class FilterPageTest {

    private static final String RACKS = "/ogc/collections/beispiel-radabstellanlagen";

    private final RunningCity city = RunningCity.get();
    private final Client client = new Client();

    @Test
    void somebodyFillsInTheFormAndTakesAConditionAwayAgain() {
        Page page = city.page(Language.DE, Theme.LIGHT, 390);
        page.navigate(RACKS + "/items");
        int all = page.locator("tbody tr").count();
        page.click("text=Filtern und sortieren");
        page.fill("[name=e1-von]", "10");
        page.check("[name=e2][value=ja]");
        page.selectOption("[name=sortby]", "-places");
        page.click("text=Objekte zeigen");
        int some = page.locator("tbody tr").count();
        assertThat(some).isPositive().isLessThan(all);
        assertThat(page.locator(".mv-chip").allInnerTexts()).hasSize(2).anyMatch(chip -> chip.contains("Plätze ab 10"))
                .anyMatch(chip -> chip.contains("überdacht: ja"));
        assertThat(page.url()).contains("sortby=-places");
        page.click("text=Filtern und sortieren");
        assertThat(page.inputValue("[name=e1-von]")).isEqualTo("10");
        assertThat(page.isChecked("[name=e2][value=ja]")).isTrue();
        assertThat(page.inputValue("[name=sortby]")).isEqualTo("-places");
        page.goBack();
        page.locator(".mv-chip", new Page.LocatorOptions().setHasText("überdacht")).click();
        assertThat(page.locator(".mv-chip").count()).isEqualTo(1);
        assertThat(page.locator("tbody tr").count()).isBetween(some, all);
        page.context().close();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        HttpResponse<String> answer = client.get(RACKS + "/filter?los=1&e0=Markt&e1-von=viele&bedingung=name+like&limit=5",
                "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[name=e0]").attr("value")).isEqualTo("Markt");
        assertThat(page.select("[name=e1-von]").attr("value")).isEqualTo("viele");
        assertThat(page.select("[name=bedingung]").text()).isEqualTo("name like");
        assertThat(page.select("[name=limit]").attr("value")).as("stays").isEqualTo("5");
        assertThat(page.select("a[href=#e1-von], a[href=#bedingung]")).hasSize(2);
    }

    @Test
    void whatTheFormHasNoFieldForStaysACondition() {
        String filter = "places%20%3E%3D%205%20AND%20places%20%3E%3D%207%20AND%20name%20LIKE%20'B%25'";
        Document page = Jsoup.parse(client.get(RACKS + "/filter?filter=" + filter, "Accept", "text/html").body());
        assertThat(page.select("[name=e1-von]").attr("value")).isEqualTo("5");
        assertThat(page.select("[name=bedingung]").text()).contains("places >= 7", "LIKE 'B%'");
    }

    @Test
    void aTextIsFoundHoweverItIsWrittenAndWhateverItHolds() {
        HttpResponse<String> answer = client.get(RACKS + "/filter?los=1&e0=100%25_%5C'ß", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        String list = answer.headers().firstValue("Location").orElseThrow();
        assertThat(client.get(list, "Accept", "text/html").statusCode()).isEqualTo(200);
        Document form = Jsoup.parse(client.get(list.replace("/items?", "/filter?"), "Accept", "text/html").body());
        assertThat(form.select("[name=e0]").attr("value")).isEqualTo("100%_\\'ß");
    }
}

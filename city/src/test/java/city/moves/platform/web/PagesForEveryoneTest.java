package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesForEveryoneTest {

    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int ZOOMED = 320;

    private final RunningCity city = RunningCity.get();

    static Stream<Arguments> pages() {
        return Stream.of("/", "/impressum", "/datenschutz", "/barrierefreiheit", "/leichte-sprache", "/darstellung",
                        "/gibt-es-nicht")
                .flatMap(path -> Stream.of(
                        Arguments.of(path, Language.DE, Theme.LIGHT, DESK),
                        Arguments.of(path, Language.DE, Theme.DARK, PHONE),
                        Arguments.of(path, Language.EN, Theme.LIGHT, ZOOMED)));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @MethodSource("pages")
    void nobodyIsShutOut(String path, Language language, Theme theme, int width) {
        Page page = city.page(language, theme, width);
        page.navigate(language.address(path));
        Accessibility.check(page);
        page.context().close();
    }

    @Test
    void lettersOfTwiceAndFourTimesTheSizePushNothingOffThePage() {
        Page page = city.page(Language.DE, Theme.LIGHT, DESK);
        page.navigate("/");
        List<Object> paths = new ArrayList<>((List<?>) page.evaluate(
                "[...new Set([...document.querySelectorAll('header a, footer a')].map(a => a.pathname))]"
                        + ".filter(path => path.startsWith('/'))"));
        assertThat(paths).contains("/", "/anmelden", "/strategie", "/barrierefreiheit");
        List<String> tooWide = new ArrayList<>();
        for (Object path : paths) {
            page.navigate((String) path);
            for (int width : new int[] {DESK, 2 * ZOOMED, PHONE}) {
                page.setViewportSize(width, 900);
                for (int percent : width == DESK ? new int[] {200, 400} : new int[] {200}) {
                    Object wide = page.evaluate("""
                            percent => {
                                const root = document.documentElement;
                                root.style.fontSize = percent + '%';
                                return root.scrollWidth - root.clientWidth;
                            }""", percent);
                    if (!wide.equals(0)) {
                        tooWide.add(path + " by " + wide + " at a width of " + width + " and letters of " + percent + " %");
                    }
                }
            }
        }
        assertThat(tooWide).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/impressum", "/datenschutz", "/barrierefreiheit", "/leichte-sprache", "/darstellung"})
    void everyWordIsThereInBothLanguages(String path) {
        for (Language language : Language.values()) {
            HttpResponse<String> answer = city.visitor().get(language.address(path));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("lang=\"" + language.tag() + "\"").doesNotContain("web.");
        }
    }

    @Test
    void anAnswerIsInTheLanguageOfItsAddressWhateverTheBrowserWouldRatherHave() {
        HttpVisitor reader = city.visitor();
        assertThat(reader.get("/", "Accept-Language", "fr").headers().firstValue("Content-Language")).contains("de-DE");
        assertThat(reader.get("/en", "Accept-Language", "de").headers().firstValue("Content-Language"))
                .contains("en-GB");
    }

    @Test
    void whoOnlyReadsGetsNoCookie() {
        HttpVisitor reader = city.visitor();
        reader.get("/");
        reader.get("/datenschutz");
        assertThat(reader.cookies().getCookieStore().getCookies()).isEmpty();
    }

    @Test
    void theChosenThemeComesFromTheServerSoThatNothingFlashes() {
        HttpVisitor reader = city.visitor();
        assertThat(reader.get("/").body()).doesNotContain("data-kern-theme");
        assertThat(reader.get("/darstellung?wahl=dark").statusCode()).isEqualTo(302);
        assertThat(reader.get("/").body()).contains("data-kern-theme=\"dark\"");
    }

    @Test
    void anInventedThemeIsTakenForNone() {
        HttpVisitor reader = city.visitor();
        reader.get("/darstellung?wahl=%22%3E%3Cscript%3E");
        assertThat(reader.get("/").body()).doesNotContain("data-kern-theme");
    }

    @Test
    void theKeyForTheSearchLeadsToTheField() {
        Page page = city.page(Language.DE, Theme.AUTO, DESK);
        page.navigate("/");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("suche");
        page.context().close();
    }

    @Test
    void thePhoneMenuOpensAndEscapeClosesIt() {
        Page page = city.page(Language.DE, Theme.AUTO, PHONE);
        page.navigate("/");
        page.locator(".mv-menu > summary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).first().focus();
        page.keyboard().press("Escape");
        assertThat(page.locator(".mv-menu").getAttribute("open")).isNull();
        page.context().close();
    }

    @Test
    void aForgedFormIsRefusedWithAPageThatSaysWhatToDo() {
        HttpResponse<String> answer = city.visitor().post("/anmelden", Map.of("name", "anna.beck"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("mv-trouble", "115");
    }
}

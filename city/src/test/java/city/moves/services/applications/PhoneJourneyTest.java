package city.moves.services.applications;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.jobs.JobRunner;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import city.moves.testing.WrittenMail;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody applies on a phone, in German and without an account: begins on one device, goes on at another, pays, and has a receipt. */
class PhoneJourneyTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final int PHONE = 390;
    private static final int MAGNIFIED = 320;
    private static final String NEXT = "main .mv-send .kern-btn--primary";
    private static final String DOG = "G99000002/G99000003[0]/";
    private static final FilePayload DISGUISED = new FilePayload("nachweis.pdf", "application/pdf",
            "MZ\u0090\0 This program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1));
    private static final FilePayload PROOF = new FilePayload("nachweis.pdf", "application/pdf", FormWalker.PDF);

    private enum Way {
        POINTING(true, Hand::pointing), KEYS_ALONE(true, Hand::typing), WITHOUT_SCRIPT(false, Hand::pointing);

        private final boolean script;
        private final Function<Page, Hand> hand;

        Way(boolean script, Function<Page, Hand> hand) {
            this.script = script;
            this.hand = hand;
        }

        /** A browser that nobody used before. */
        Page newDevice() {
            Page any = CITY.page(Language.DE, Theme.LIGHT, PHONE);
            Browser browser = any.context().browser();
            RunningCity.leave(any);
            BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(CITY.baseUrl())
                    .setLocale("de-DE").setViewportSize(PHONE, 844).setJavaScriptEnabled(script));
            return context.newPage();
        }
    }

    @Test
    void theWordHundInTheSearchLeadsToTheFirstQuestion() {
        Page page = Way.POINTING.newDevice();
        Hand hand = Hand.pointing(page);
        page.navigate("/suche?q=Hund");
        hand.press("main a:has-text('Hund anmelden oder abmelden')");
        hand.press("a:has-text('Online beantragen')");
        hand.press("main form button");
        assertThat(page.locator("main")).containsText("Was möchten Sie tun?");
        RunningCity.leave(page);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void fromTheFirstQuestionToTheReceipt(Way way) throws IOException {
        String service = ServiceWithForm.ofDogsPaidBeforehand(CITY);
        ServiceWithForm.charge(CITY, service, 1200);
        Page phone = way.newDevice();
        String link = beginAndLeave(way, phone, service);
        RunningCity.leave(phone);
        Page other = way.newDevice();
        other.navigate(link);
        assertThat(other.locator("h1")).hasText("Allgemeine Fragen");
        goOnToThePayment(way, other);
        pay(way, other);
        takeTheReceipt(way, other);
        RunningCity.leave(other);
    }

    /** The link by which it goes on. */
    private static String beginAndLeave(Way way, Page page, String service) {
        Hand hand = way.hand.apply(page);
        page.navigate(ApplicationPaths.begin(service));
        hand.press("main form button");
        hand.type("G99000001/F99000001", "X");
        hand.press(NEXT);
        assertThat(page).hasTitle(Pattern.compile("Fehler: .*"));
        assertThat(page.locator(".mv-error-summary a")).hasCount(2);
        if (way.script) {
            assertThat((boolean) page.evaluate("document.activeElement.matches('.mv-error-summary')")).as("spoken first").isTrue();
        }
        magnified(way, page);
        hand.type("G99000001/F99000001", "Şahin");
        hand.type("G99000001/F99000002", "Anna");
        hand.press(NEXT);
        hand.type(DOG + "F99000004", "Bello");
        hand.type(DOG + "F99000005", "1.5.2026");
        hand.choose(DOG + "F99000006", "true");
        if (!way.script) {
            hand.press(NEXT);
        }
        hand.bring(DOG + "F99000007", DISGUISED);
        hand.press(NEXT);
        assertThat(page.locator(".mv-error-summary")).containsText("keine PDF-, JPG- oder PNG-Datei");
        assertThat(page.locator("main [name='" + DOG + "F99000004']")).hasValue("Bello");
        hand.press("main button[value=spaeter]");
        String address = UUID.randomUUID() + "@example.org";
        hand.type("email", "anna");
        hand.press(NEXT);
        assertThat(page.locator(".mv-error-summary")).containsText("name@example.org");
        judged(way, page);
        hand.type("email", address);
        hand.press(NEXT);
        assertThat(page.locator("main")).containsText("Der Link ist unterwegs");
        judged(way, page);
        return Jsoup.parse(WrittenMail.to(CITY, address).getLast().html()).select("a[href*=/antrag/]").attr("href")
                .replaceFirst("https?://[^/]+", "");
    }

    private static void goOnToThePayment(Way way, Page page) {
        Hand hand = way.hand.apply(page);
        hand.press(".mv-back");
        assertThat(page.locator("main [name='" + DOG + "F99000004']")).hasValue("Bello");
        hand.bring(DOG + "F99000007", PROOF);
        hand.press(NEXT);
        hand.choose("F99000009", "true");
        hand.press(NEXT);
        printed(way, page);
        hand.press(NEXT);
        assertThat(page.locator(".mv-error-summary a")).hasCount(1);
        magnified(way, page);
        hand.choose(ReviewPage.DECLARED, "ja");
        hand.press(NEXT);
        assertThat(page.locator("h1")).hasText("Gebühr bezahlen");
        magnified(way, page);
    }

    /** The provider tells the city twice. */
    private static void pay(Way way, Page page) {
        Hand hand = way.hand.apply(page);
        hand.press("main a.kern-btn--primary");
        hand.pick("rueckmeldung", "doppelt");
        hand.press("[value=payed]");
        hand.press("main a.kern-btn--primary");
        assertThat(page.locator("main")).containsText("Ihr Antrag ist angekommen");
        assertThat(page.locator(".mv-kicker").first()).hasText(Pattern.compile("Aktenzeichen \\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        assertThat(CITY.database().sql("select kind || ' ' || cents from services.booking where application = :id::uuid")
                .param("id", page.url().replaceFirst(".*/", "")).query(String.class).list()).containsExactly("FEE 1200");
        magnified(way, page);
    }

    private static void takeTheReceipt(Way way, Page page) {
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                CITY.bean(Jobs.class).start(CITY.bean(MakingReceipts.class), ""));
        CITY.bean(JobRunner.class).workOff();
        page.reload();
        String receipt = page.locator("a[href*='/dokumente/']").first().getAttribute("href");
        assertThat(page.request().get(CITY.baseUrl() + receipt).body()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        way.hand.apply(page).press("main a[href$='/spaeter']");
        assertThat(page.locator("h1")).hasText("Später nachsehen");
        judged(way, page);
    }

    private static void judged(Way way, Page page) {
        if (way == Way.POINTING) {
            Accessibility.check(page);
            magnified(way, page);
        }
    }

    /** As at four times the size on a screen of 1280 pixels: nothing stands beside the page. */
    private static void magnified(Way way, Page page) {
        if (way == Way.POINTING) {
            page.setViewportSize(MAGNIFIED, 256);
            Accessibility.checkWidth(page);
            page.setViewportSize(PHONE, 844);
        }
    }

    /** On paper stands what was answered, and nothing to press. */
    private static void printed(Way way, Page page) {
        if (way == Way.POINTING) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("main .mv-send")).isHidden();
            assertThat(page.locator(".mv-flow__steps")).isHidden();
            assertThat(page.locator("main dd").first()).isVisible();
            Accessibility.checkWidth(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }
}

package city.moves.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.jobs.JobRunner;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.applications.FormWalker;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From inbox to notice in a browser: the clerk by keyboard alone, the applicant on the other side. */
class CaseworkPagesTest {

    private static final RunningCity CITY = RunningCity.get();

    private final TestPerson clerk = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE);
    private final TestPerson head = TestPeople.citizen().holding("case-signer", HandedIn.OFFICE);
    private final TestPerson applicant = TestPeople.citizen();

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageAndStateOfADecisionIsForEveryone(Language language, Theme theme, int width) throws IOException {
        UUID id = HandedIn.id(HandedIn.by(applicant.signIn(), HandedIn.serviceWithTariff(CITY), "Seite" + width));
        String desk = language.prefix() + "/amt/antraege";
        Page page = CITY.page(language, theme, width);
        signIn(page, language, clerk);
        page.navigate(desk + "?liste=meine");
        Accessibility.check(page);
        page.navigate(desk + "?liste=alle&q=Seite" + width);
        Accessibility.check(page);
        byKeys(page, "th a");
        Accessibility.check(page);
        byKeys(page, "form[action$=take] button");

        for (String action : new String[] {"hand-over", "forward", "follow-up", "note", "tell", "ask-others", "ask-applicant"}) {
            page.navigate(desk + "/" + id + "/tun/" + action);
            if (language == Language.DE || action.equals("forward")) {
                Accessibility.check(page);
            }
        }
        byKeys(page, "main form[method=post] button.kern-btn--primary");
        assertThat(page.locator(".mv-error-summary a").count()).isEqualTo(2);
        assertThat(page.evaluate("document.activeElement.closest('.mv-error-summary') !== null")).isEqualTo(true);
        Accessibility.check(page);
        page.fill("[name=text]", "Wie heißt der Hund?");
        page.fill("[name=tag]", "1.12.2035");
        byKeys(page, "main form[method=post] button.kern-btn--primary");
        Accessibility.check(page);
        applicantAnswers(language, theme, width, id);

        page.navigate(desk + "/" + id + "/tun/prepare");
        page.selectOption("[name=baustein]", new SelectOption().setIndex(1));
        byKeys(page, "form.mv-filter button");
        assertThat(page.inputValue("[name=text]")).contains("Anna Seite" + width).doesNotContain("{{");
        page.fill("[name=bemessung]", "2");
        Accessibility.check(page);
        byKeys(page, "main form[method=post] button.kern-btn--primary");
        Accessibility.check(page);
        signed(language, theme, width, id);
        page.navigate(desk + "/" + id + "/tun/close");
        Accessibility.check(page);
        page.navigate(desk + "/" + id + "/tun/objection");
        page.fill("[name=tag]", "1.1.2020");
        byKeys(page, "main form[method=post] button.kern-btn--primary");
        Accessibility.check(page);
        page.navigate(desk + "/" + id);
        Accessibility.check(page);
        RunningCity.leave(page);
        applicantFindsTheNoticeAndTakesAnotherOneBack(language, theme, width);
    }

    private void applicantAnswers(Language language, Theme theme, int width, UUID id) {
        Page page = CITY.page(language, theme, width);
        signIn(page, language, applicant);
        page.navigate(language.prefix() + "/mein/postfach");
        Accessibility.check(page);
        byKeys(page, ".mv-list a");
        byKeys(page, "form[action$=antworten] button");
        Accessibility.check(page);
        page.fill("[name=antwort]", "Bello.");
        page.setInputFiles("[name=datei]", new FilePayload("bello.pdf", "application/pdf", FormWalker.PDF));
        byKeys(page, "form[action$=antworten] button");
        assertThat(page.content()).contains("bello.pdf");
        RunningCity.leave(page);
    }

    private void signed(Language language, Theme theme, int width, UUID id) {
        Page page = CITY.page(language, theme, width);
        signIn(page, language, head);
        String desk = language.prefix() + "/amt/antraege";
        page.navigate(desk + "/" + id);
        Accessibility.check(page);
        page.navigate(desk + "/" + id + "/tun/send-back");
        Accessibility.check(page);
        page.navigate(desk + "/" + id);
        byKeys(page, "form[action$=approve] button");
        CITY.bean(JobRunner.class).workOff();
        page.navigate(desk + "/" + id + "/zugriffe");
        Accessibility.check(page);
        page.navigate(desk + "/bausteine");
        Accessibility.check(page);
        page.navigate(desk + "/bausteine/neu");
        byKeys(page, "main form[method=post] button.kern-btn--primary");
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private void applicantFindsTheNoticeAndTakesAnotherOneBack(Language language, Theme theme, int width) throws IOException {
        UUID other = HandedIn.id(HandedIn.by(applicant.signIn(), HandedIn.service(CITY), "Zweite" + width));
        Page page = CITY.page(language, theme, width);
        signIn(page, language, applicant);
        page.navigate(language.prefix() + "/mein/postfach");
        Accessibility.check(page);
        byKeys(page, ".mv-list li.mv-is-unread a");
        Accessibility.check(page);
        assertThat(page.locator("#nachrichten ~ article .mv-facts").first().innerText())
                .contains(language == Language.DE ? "Widerspruch möglich bis" : "You may object until", "PDF");
        page.navigate(language.prefix() + "/mein/antraege/" + other);
        page.locator("main aside details > summary").press("Enter");
        page.fill("[name=grund]", "Der Hund ist weggezogen.");
        byKeys(page, "form[action$=zuruecknehmen] button");
        assertThat(page.locator("main .mv-timeline").innerText())
                .contains(language == Language.DE ? "Von Ihnen zurückgenommen" : "ithdrawn");
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private static void signIn(Page page, Language language, TestPerson person) {
        page.navigate(language.prefix() + "/anmelden");
        page.fill("[name=name]", person.name());
        page.fill("[name=password]", "a password for tests");
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
    }

    private static void byKeys(Page page, String selector) {
        page.locator(selector).first().focus();
        enter(page);
    }

    /** Presses Enter, and goes on when the page that follows is there. */
    private static void enter(Page page) {
        page.evaluate("document.documentElement.dataset.before = 'ja'");
        page.keyboard().press("Enter");
        page.locator("html:not([data-before])").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }
}

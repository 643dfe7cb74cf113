package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.rules.InstancePath;
import city.moves.platform.identity.Assurance;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.Service;
import city.moves.services.Services;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.Part;
import city.moves.services.forms.ReadyForms;
import city.moves.services.forms.authored.FilledIn;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of the demo city as people see them: each page of each by a program, and in a browser so many that each kind is seen. */
class OwnFormsPagesTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String DOGS = "hund-anmelden";
    private static final int MOST_JUDGED = 40;

    @Test
    void eachStepOfEachFormIsSoundFilledWrongAndRepeatedAndEachKindOfThemIsForEveryone() {
        HttpVisitor anna = CITY.visitor().signInAs("kim.weber");
        UUID account = CITY.database().sql("select id from identity.account where sign_in_name = 'kim.weber'").query(UUID.class).single();
        List<FilledIn> all = FilledIn.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        TypicalPages typical = new TypicalPages();
        for (FilledIn form : all) {
            Application application = begun(form, new Applicant(account, null, "Kim Weber", Assurance.HIGH));
            for (String path : filled(application)) {
                look(anna, form.service(), path, typical);
                HttpResponse<String> english = anna.get(Language.EN.prefix() + path);
                assertThat(english.statusCode()).as(form.service() + " in English " + path).isEqualTo(200);
                assertThat(english.body()).as(form.service() + " asks in the language of the page")
                        .doesNotContain("<div class=\"mv-form\" lang=\"de\"").doesNotContain("mv-kicker\"><span lang=\"de\"");
            }
            for (FormStep step : CITY.bean(Walks.class).of(application).steps()) {
                CITY.bean(Drafts.class).save(application.id(), new Draft(without(form, step), Set.of()));
                look(anna, form.service(), ApplicationPaths.step(application.id(), step.key()) + "?pruefen=ja", typical);
            }
            look(anna, form.service(), ApplicationPaths.review(application.id()), typical);
            CITY.bean(RemovingDraft.class).remove(application);
        }
        Page page = CITY.page(Language.DE, Theme.LIGHT, 390);
        assertThat(typical.judge(page)).isLessThan(MOST_JUDGED);
        RunningCity.leave(page);
    }

    /** Nothing stands on an empty page that does not stand on the one that says what is missing. */
    private static void look(HttpVisitor anna, String service, String path, TypicalPages typical) {
        HttpResponse<String> page = anna.get(path);
        typical.add(service + " " + path, page.body(), sound(page, service + " " + path));
    }

    /** The page, which is there and well made. */
    private static Document sound(HttpResponse<String> page, String what) {
        assertThat(page.statusCode()).as(what).isEqualTo(200);
        Document document = Jsoup.parse(page.body());
        assertThat(SoundMarkup.faults(document)).as(what).isEmpty();
        return document;
    }

    /** All but the answers to one step. */
    private static Map<String, String> without(FilledIn form, FormStep step) {
        Map<String, String> others = new TreeMap<>(form.answers());
        others.keySet().removeIf(place -> InstancePath.parse(place).map(InstancePath::path).filter(step::holds).isPresent());
        return others;
    }

    private static Application begun(FilledIn form, Applicant applicant) {
        Service service = CITY.bean(Services.class).find(form.service(), CITY.clock().today()).orElseThrow();
        FormVersion version = CITY.bean(FormVersions.class).current(form.service()).orElseThrow();
        if (!(CITY.bean(BeginningApplication.class).begin(service, version, Language.DE, applicant, ForWhom.ONESELF)
                instanceof Outcome.Done<Application>(Application begun))) {
            throw new AssertionError(form.service());
        }
        CITY.bean(Drafts.class).save(begun.id(), new Draft(form.answers(), Set.of()));
        return begun;
    }

    /** Of what there may be several, one more is asked for. */
    private static List<String> filled(Application application) {
        List<String> pages = new ArrayList<>(List.of(ApplicationPaths.begin(application.service())));
        Walk walk = CITY.bean(Walks.class).of(application);
        for (FormStep step : walk.steps()) {
            pages.add(ApplicationPaths.step(application.id(), step.key()));
            walk.parts(step).stream().filter(Part.Several.class::isInstance).map(Part.Several.class::cast)
                    .filter(Part.Several::more).forEach(several -> pages.add(ApplicationPaths.step(application.id(), step.key())
                            + "?mehr=" + URLEncoder.encode(several.name(), StandardCharsets.UTF_8)));
        }
        pages.add(ApplicationPaths.review(application.id()));
        return pages;
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void aDeclarationIsTickedAndNothingIsCalledWrongBeforeSomebodyCouldAnswer(Language language, Theme theme, int width) {
        Page page = CITY.page(language, theme, width);
        page.navigate(language.prefix() + ApplicationPaths.begin(DOGS));
        page.click("main form button");
        page.check("input[type=radio][value=anmelden]");
        page.locator("main input[type=radio]").nth(3).waitFor();
        assertThat(page.locator(".mv-error-summary a").count()).as("the question that came is not called wrong").isZero();
        Accessibility.check(page);
        page.click("button.kern-btn--primary");
        page.navigate(page.url().replaceFirst("/schritt/.*", "/schritt/" + stepWithTheDeclaration()));
        page.check("input[type=radio][value=true]");
        page.click("button.kern-btn--primary");
        page.click("button.kern-btn--primary");
        assertThat(page.locator(".mv-error-summary").textContent()).contains(
                language == Language.DE ? "Setzen Sie das Häkchen" : "Tick the box");
        assertThat(page.locator("input[type=checkbox]").count()).isEqualTo(1);
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private static String stepWithTheDeclaration() {
        return CITY.bean(ReadyForms.class)
                .of(CITY.bean(FormVersions.class).current(DOGS).orElseThrow().id()).steps().getLast().key();
    }
}

package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.Token;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.Level;
import city.moves.services.forms.BringingForm;
import city.moves.services.forms.PublishingForm;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form is published while somebody fills in the one before, and what programs learn of an application. */
class NewerFormTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String DOG = "G99000002/G99000003";

    private final FormWalker anna = new FormWalker(CITY.visitor());

    @Test
    void whoHasBegunIsOfferedTheNewerFormAndSeesWhatComesAlong() throws IOException {
        String service = ServiceWithForm.ofDogs(CITY, Level.NONE);
        anna.begin(service).press(Map.of("G99000001/F99000001", "Şahin", "G99000001/F99000002", "Anna"))
                .press(Map.of(DOG + "[0]/F99000004", "Bello", DOG + "[0]/F99000005", "1.5.2026", DOG + "[0]/F99000006", "true"));
        anna.press(Map.of(), Map.of(DOG + "[0]/F99000007", FormWalker.PDF));
        anna.press(Map.of("F99000009", "true"));
        assertThat(anna.heading()).isEqualTo("Prüfen und absenden");
        assertThat(anna.text()).doesNotContain("neueres Formular");
        String application = anna.application();
        assertThat(anna.open("/mein/antraege/" + application + "/neue-fassung").heading()).as("nothing newer")
                .isEqualTo("Prüfen und absenden");

        publish(service, new String(dogs(), StandardCharsets.UTF_8)
                .replace("F99000005", "F99000055").replace("F99000007", "F99000077")
                .replace("<xdf:bezeichnungEingabe>Wurftag<", "<xdf:bezeichnungEingabe>Geworfen am<"));
        anna.open("/mein/antraege/" + application);
        assertThat(anna.heading()).isEqualTo("Prüfen und absenden");
        anna.open(anna.page().select(".mv-note a").attr("href"));
        assertThat(anna.text()).contains("5 Antworten kommen mit.", "Ihre Hunde › Hund › Wurftag 01.05.2026",
                "Ihre Hunde › Hund › Nachweis der Sachkunde nachweis.pdf", "Ihre Hunde › Hund › Geworfen am");
        FormWalker second = new FormWalker(anna.visitor()).open(anna.address());
        anna.press(Map.of());
        assertThat(anna.heading()).as("the step that asks something new comes first").isEqualTo("Ihre Hunde");
        assertThat(anna.page().select("[name=" + DOG + "[0]/F99000004]").val()).isEqualTo("Bello");
        assertThat(anna.text()).doesNotContain("neueres Formular");
        assertThat(count("select count(*) from services.upload where application = cast(:key as uuid)", application)).isZero();
        assertThat(count("select count(*) from audit.entry where subject = :key and action = 'application.went-over'",
                "application:" + application)).isEqualTo(1);
        second.press(Map.of());
        assertThat(second.heading()).as("another window is too late, and leads on").isEqualTo("Ihre Hunde");
        anna.press(Map.of(DOG + "[0]/F99000055", "1.5.2026", DOG + "[0]/F99000006", "false"));
        assertThat(anna.heading()).as("the rest stays done").isEqualTo("Allgemeine Fragen");
        anna.press(Map.of()).press(Map.of(ReviewPage.DECLARED, "ja"));
        assertThat(anna.text()).contains("Ihr Antrag ist angekommen");
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void thePagesOfFilesAndOfTheNewerFormAreAccessible(Language language, Theme theme, int width) throws IOException {
        String service = ServiceWithForm.ofDogs(CITY, Level.NONE);
        Page page = CITY.page(language, theme, width);
        page.navigate(language.prefix() + "/dienste/" + service + "/formular");
        Accessibility.check(page);
        page.navigate(language.prefix() + "/dienste/" + service + "/antrag");
        page.locator("main form button").first().click();
        page.fill("[id='G99000001/F99000001']", "Yılmaz");
        page.fill("[id='G99000001/F99000002']", "Deniz");
        page.locator("main .mv-send button").first().click();
        publish(service, new String(dogs(), StandardCharsets.UTF_8).replace("F99000002", "F99000022")
                .replace("<xdf:bezeichnungEingabe>Vorname<", "<xdf:bezeichnungEingabe>Rufname<"));
        page.reload();
        Accessibility.check(page);
        page.locator(".mv-note a").first().click();
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    @Test
    void whoStaysWithTheirFormHandsItInAllTheSame() throws IOException {
        String service = ServiceWithForm.ofDogs(CITY, Level.NONE);
        String reference = handIn(service, () -> publish(service, new String(dogs(), StandardCharsets.UTF_8)
                .replace("F99000005", "F99000055")));
        assertThat(count("select count(*) from services.submission s join services.application a on a.id = s.application"
                + " where a.reference = :key and s.json like '%F99000005%'", reference)).isEqualTo(1);
    }

    @Test
    void aProgramLearnsWhereAnApplicationStandsAndNothingOfOthers() throws IOException {
        String reference = handIn(ServiceWithForm.ofDogs(CITY, Level.NONE), () -> { });
        String key = Token.random();
        CITY.bean(Applications.class).open(UUID.fromString(anna.application()), key, true);
        HttpVisitor program = CITY.visitor();
        HttpResponse<String> answer = ask(program, reference, "Bearer " + key);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        JsonNode status = JsonMapper.builder().build().readTree(answer.body());
        assertThat(status.get("stage").asString()).isEqualTo("received");
        assertThat(status.get("reference").asString()).isEqualTo(reference);
        assertThat(status.get("events")).hasSize(1);
        assertThat(answer.body()).doesNotContain("Şahin").doesNotContain("Bello");

        String unknown = ask(program, "2026-ZZZZ-ZZZZ", "Bearer " + key).body().replace("2026-ZZZZ-ZZZZ", "");
        for (String authorization : new String[] {"", "Bearer " + Token.random(), "Bearer x", "Basic YTpi", "Bearer " + key + "0"}) {
            HttpResponse<String> refused = ask(CITY.visitor(), reference, authorization);
            assertThat(refused.statusCode()).as(authorization).isEqualTo(404);
            assertThat(refused.body().replace(reference, "")).as("looks like what is not there").isEqualTo(unknown);
        }
        assertThat(ask(CITY.visitor().signInAs("kim.weber"), reference, "").statusCode()).as("another account").isEqualTo(404);
        assertThat(ask(anna.visitor(), reference, "").statusCode()).as("the cookie of a browser is for pages").isEqualTo(404);
    }

    @Test
    void theOwnerAsksWithTheirSession() throws IOException {
        FormWalker owner = new FormWalker(CITY.visitor().signInAs("kim.weber"));
        String reference = handIn(owner, ServiceWithForm.ofDogs(CITY, Level.NONE), () -> { });
        assertThat(ask(owner.visitor(), reference, "").statusCode()).isEqualTo(200);
    }

    private String handIn(String service, Runnable before) {
        return handIn(anna, service, before);
    }

    private static String handIn(FormWalker walker, String service, Runnable before) {
        walker.begin(service).press(Map.of("G99000001/F99000001", "Şahin", "G99000001/F99000002", "Anna"))
                .press(Map.of(DOG + "[0]/F99000004", "Bello", DOG + "[0]/F99000005", "1.5.2026", DOG + "[0]/F99000006", "false"))
                .press(Map.of("F99000009", "true"));
        before.run();
        walker.press(Map.of(ReviewPage.DECLARED, "ja"));
        return walker.page().select(".mv-kicker").text().replace("Aktenzeichen ", "");
    }

    private static HttpResponse<String> ask(HttpVisitor program, String reference, String authorization) {
        String path = "/api/v1/applications/" + reference;
        return authorization.isEmpty() ? program.get(path, "Accept", "application/json")
                : program.get(path, "Accept", "application/json", "Authorization", authorization);
    }

    private static void publish(String service, String file) {
        CITY.bean(PublishingForm.class).publish(CITY.bean(BringingForm.class).bring(service, file.getBytes(StandardCharsets.UTF_8))
                .version().id());
    }

    private static byte[] dogs() {
        try (InputStream file = NewerFormTest.class.getResourceAsStream("/services/hunde.xml")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static long count(String sql, String key) {
        return CITY.database().sql(sql).param("key", key).query(Long.class).single();
    }
}

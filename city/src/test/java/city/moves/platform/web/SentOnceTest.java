package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a double click does: nothing, whichever form it is. */
class SentOnceTest {

    private static final String NEW_ROLE = "/amt/rollen/neu";

    private final RunningCity city = RunningCity.get();
    private final HttpVisitor jonas = city.visitor().signInAs("jonas.vogt");
    private final String key = "zweimal-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private Map<String, String> form = Map.of();

    @BeforeEach
    void openTheForm() {
        form = fields(jonas, NEW_ROLE, NEW_ROLE);
        form.putAll(Map.of("key", key, "nameDe", "Zweimal", "nameEn", "Twice", "permissions", "audit.read"));
    }

    @Test
    void manySendingsAtOnceDoOneThingAndAllSeeThatItIsDone() throws Exception {
        List<String> answers = new ArrayList<>();
        Callable<HttpResponse<String>> sending = () -> jonas.post(NEW_ROLE, form);
        try (ExecutorService senders = Executors.newFixedThreadPool(6)) {
            for (Future<HttpResponse<String>> answer
                    : senders.invokeAll(Stream.generate(() -> sending).limit(12).toList())) {
                answers.add(answer.get().statusCode() + " " + location(answer.get()));
            }
        }
        assertThat(answers).hasSize(12).containsOnly("302 " + location(jonas.post(NEW_ROLE, form)));
        assertThat(city.database().sql("select count(*) from audit.entry where subject = :subject")
                .param("subject", "role:" + key).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsEditedTwiceIsNoConflictWithOneself() {
        jonas.post(NEW_ROLE, form);
        String opened = "/amt/rollen/" + key;
        Map<String, String> edited = fields(jonas, opened, opened);
        edited.put("nameDe", "Dreimal");
        edited.put("permissions", "audit.read");
        String first = location(jonas.post(opened, edited));
        assertThat(jonas.post(opened, edited).statusCode()).isEqualTo(302);
        assertThat(location(jonas.post(opened, edited))).isEqualTo(first);
        edited.remove(FormKeys.FIELD);
        assertThat(jonas.post(opened, edited).statusCode()).as("it is so already").isEqualTo(302);
        edited.put("nameDe", "Viermal");
        assertThat(jonas.post(opened, edited).statusCode()).as("without the key").isEqualTo(409);
    }

    @Test
    void aRefusedFormMayBeSentAgainAsItIsOrPutRight() {
        form.put("nameDe", "");
        assertThat(jonas.post(NEW_ROLE, form).statusCode()).isEqualTo(400);
        assertThat(jonas.post(NEW_ROLE, form).statusCode()).isEqualTo(400);
        form.put("nameDe", "Richtig");
        assertThat(jonas.post(NEW_ROLE, form).statusCode()).isEqualTo(302);
    }

    @Test
    void whoGoesBackAndChangesAFormSendsAnotherOne() {
        assertThat(jonas.post(NEW_ROLE, form).statusCode()).isEqualTo(302);
        form.put("key", key + "-danach");
        assertThat(jonas.post(NEW_ROLE, form).statusCode()).isEqualTo(302);
        assertThat(jonas.get("/amt/rollen/" + key + "-danach").statusCode()).isEqualTo(200);
    }

    @Test
    void whoComesBackToAPageThatTheBrowserKeptMaySendAtOnce() {
        Page page = city.page(Language.DE, Theme.LIGHT, 1280);
        page.navigate("/anmelden");
        assertThat(page.evaluate("""
                () => {
                  const form = document.querySelector('main form');
                  const sent = [];
                  document.addEventListener('submit', (event) => {
                    sent.push(!event.defaultPrevented);
                    event.preventDefault();
                  });
                  form.requestSubmit();
                  form.requestSubmit();
                  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
                  form.requestSubmit();
                  return sent.join();
                }
                """)).isEqualTo("true,false,true");
        page.context().close();
    }

    @Test
    void aSignInIsDoneEachTimeSinceItsAnswerIsWorthNothingWithoutItsCookie() {
        HttpVisitor visitor = city.visitor();
        Map<String, String> signIn = fields(visitor, "/anmelden", "/anmelden");
        signIn.putAll(Map.of("name", "kim.weber", "password", "digital-moves"));
        String before = visitor.cookieHeader();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = HttpVisitor.at(city.baseUrl()).post("/anmelden", signIn, "Cookie", before);
            assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("session="));
        }
    }

    @Test
    void whatANodeHadTakenWhenItWasKilledIsLeftToTheNext() {
        OnceKeys onceKeys = city.bean(OnceKeys.class);
        UUID sending = UUID.randomUUID();
        assertThat(onceKeys.take(sending)).isTrue();
        assertThat(onceKeys.take(sending)).isFalse();
        try (var _ = city.clock().forward(Duration.ofSeconds(61))) {
            assertThat(onceKeys.take(sending)).isTrue();
            assertThat(onceKeys.take(sending)).isFalse();
        }
        onceKeys.remember(sending, "/done");
        onceKeys.release(sending);
        assertThat(onceKeys.answer(sending)).hasValue("/done");
        try (var _ = city.clock().forward(Duration.ofHours(25))) {
            assertThat(onceKeys.take(sending)).as("what is done is not done again").isFalse();
            assertThat(onceKeys.forgetOld(10_000)).isPositive();
            assertThat(onceKeys.answer(sending)).isEmpty();
        }
    }

    @Test
    void aKeyTellsWhoOpenedTheFormAndCannotBeMadeElsewhere() {
        FormKeys keys = city.bean(FormKeys.class);
        UUID account = UUID.randomUUID();
        String ours = keys.make(account.toString());
        assertThat(keys.opener(ours)).hasValue(new FormKeys.Opener(Optional.of(account)));
        assertThat(keys.opener(keys.make(""))).hasValue(new FormKeys.Opener(Optional.empty()));
        assertThat(ours).isNotEqualTo(keys.make(account.toString()));
        assertThat(keys.opener(ours.replace(account.toString(), UUID.randomUUID().toString()))).isEmpty();
        assertThat(keys.opener(ours.replace(account.toString(), ""))).isEmpty();
        assertThat(keys.opener(UUID.randomUUID().toString())).isEmpty();
        assertThat(keys.opener(null)).isEmpty();
    }

    @Test
    void everyTemplateGivesItsFormsAKey() throws IOException {
        Pattern form = Pattern.compile("<form[^>]*method=\"post\"(?:(?!</form>).)*", Pattern.DOTALL);
        try (Stream<Path> files = Files.walk(ProjectFolder.root().resolve("city/src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean fromAMail = file.endsWith("platform/notifications/wayOut.jte");
                form.matcher(Files.readString(file)).results().filter(_ -> !fromAMail).forEach(found ->
                        assertThat(found.group()).as(file.toString()).contains("@template.platform.web.formToken("));
            }
        }
    }

    /** The fields of a form as a browser would send them. */
    private static Map<String, String> fields(HttpVisitor visitor, String page, String action) {
        FormElement form = (FormElement) Jsoup.parse(visitor.get(page).body())
                .selectFirst("form[method=post][action='" + action + "']");
        Map<String, String> fields = new HashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

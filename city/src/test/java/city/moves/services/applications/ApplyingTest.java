package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.jobs.JobRunner;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.operations.JobKind;
import city.moves.platform.personal.DataSubject;
import city.moves.services.Level;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ApplyingTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String DOG = "G99000002/G99000003";

    private final FormWalker anna = new FormWalker(CITY.visitor());
    private String service = "";

    @BeforeEach
    void addAServiceForOneTest() throws IOException {
        service = ServiceWithForm.ofDogs(CITY, Level.NONE);
    }

    @Test
    void whoeverAppliesWithoutAnAccountGetsToAReference() {
        anna.open(ApplicationPaths.begin(service));
        assertThat(anna.text()).contains("Probe: Hund anmelden", "Halterin oder Halter", "Ihre Hunde",
                "Nachweis der Sachkunde", "Sie brauchen dafür kein Konto");
        toTheReview(anna);
        assertThat(anna.heading()).isEqualTo("Prüfen und absenden");
        assertThat(anna.text()).contains("Şahin", "01.05.2026", "Ja").doesNotContain("2026-05-01");
        anna.press(Map.of());
        assertThat(anna.errors()).contains("Bestätigen Sie, dass Ihre Angaben richtig und vollständig sind");
        anna.press(Map.of(ReviewPage.DECLARED, "ja"));
        assertThat(anna.text()).contains("Ihr Antrag ist angekommen", "Bei der Stadt eingegangen");
        assertThat(anna.page().select(".mv-kicker").text()).matches("Aktenzeichen \\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(stored("xml")).contains("<F99000000004V1.0.0>Bello</F99000000004V1.0.0>");
        assertThat(stored("json")).contains("\"F99000005\":\"2026-05-01\"");
    }

    @Test
    void whatIsWrongIsSavedAllTheSameAndNamedOnThePageThatFollows() {
        anna.begin(service);
        anna.press(Map.of("G99000001/F99000001", "X", "G99000001/F99000003", "31.2.2000"));
        assertThat(anna.page().title()).startsWith("Fehler:");
        assertThat(anna.errors()).contains("Familienname: Geben Sie mindestens 2 Zeichen ein",
                "Vorname: Füllen Sie dieses Feld aus", "Geburtstag: Geben Sie ein Datum ein");
        assertThat(anna.page().select("[name=G99000001/F99000003]").val()).isEqualTo("31.2.2000");
        FormWalker later = anna.open(ApplicationPaths.of(UUID.fromString(anna.application())));
        assertThat(later.page().select("[name=G99000001/F99000001]").val()).isEqualTo("X");
    }

    @Test
    void questionsComeAndGoWithTheAnswersAndWhatIsHiddenIsNotHandedIn() {
        toTheDogs(anna).press(dog(0, "true"));
        assertThat(anna.text()).contains("Es sind Fragen dazugekommen", "Nachweis der Sachkunde");
        anna.press(Map.of(), Map.of(DOG + "[0]/F99000007", FormWalker.PDF));
        assertThat(anna.heading()).isEqualTo("Allgemeine Fragen");
        anna.open(step("G99000002"));
        assertThat(anna.text()).contains("nachweis.pdf");
        anna.press(dog(0, "false"));
        assertThat(draft()).as("the draft keeps what is hidden").contains("F99000007");
        anna.press(Map.of("F99000009", "true"));
        anna.press(Map.of(ReviewPage.DECLARED, "ja"));
        assertThat(anna.text()).contains("Ihr Antrag ist angekommen").doesNotContain("nachweis.pdf");
        assertThat(stored("xml")).doesNotContain("F99000000007");
    }

    @Test
    void oneMoreDogMayBeAddedAndTakenAwayAgain() {
        toTheDogs(anna).press(with(dog(0, "false"), "mehr", DOG));
        assertThat(anna.page().select("[name^=" + DOG + "[1]]")).isNotEmpty();
        anna.press(with(dog(1, "false"), "mehr", DOG)).press(dog(2, "false"));
        anna.open(step("G99000002"));
        assertThat(anna.page().select("button[name=mehr]")).as("three at most").isEmpty();
        anna.press(Map.of(DOG + "[1]/F99000004", "Rex", "weg", DOG + "[0]"));
        assertThat(anna.page().select("[name=" + DOG + "[0]/F99000004]").val()).isEqualTo("Rex");
        assertThat(anna.page().select("[name^=" + DOG + "[2]]")).isEmpty();
    }

    @Test
    void aFileInDisguiseIsRefusedAndNothingElseIsLost() {
        toTheDogs(anna).press(dog(0, "true"));
        anna.press(Map.of(DOG + "[0]/F99000004", "Rex"),
                Map.of(DOG + "[0]/F99000007", "<html><script>".getBytes(StandardCharsets.UTF_8)));
        assertThat(anna.status()).isEqualTo(400);
        assertThat(anna.errors()).contains("Das ist keine PDF-, JPG- oder PNG-Datei");
        assertThat(anna.page().select("[name=" + DOG + "[0]/F99000004]").val()).isEqualTo("Rex");
        assertThat(draft()).contains("Rex");
    }

    @Test
    void aFileStaysWhereAnotherAnswerIsWrongAndOneThatWouldDoSomethingIsExplained() {
        toTheDogs(anna).press(dog(0, "true"));
        anna.press(Map.of(DOG + "[0]/F99000005", "31.2.2026"), Map.of(DOG + "[0]/F99000007", FormWalker.PDF));
        assertThat(anna.errors()).contains("Geben Sie ein Datum ein");
        assertThat(anna.text()).contains("nachweis.pdf");
        anna.press(Map.of(), Map.of(DOG + "[0]/F99000007",
                "%PDF-1.7 1 0 obj <</S/JavaScript>> endobj %%EOF".getBytes(StandardCharsets.US_ASCII)));
        assertThat(anna.errors()).contains("wählen Sie Drucken und dort „Als PDF speichern“");
        assertThat(anna.text()).as("what was there before stays").contains("nachweis.pdf");
        anna.press(Map.of(DOG + "[0]/F99000005", "1.5.2026"));
        assertThat(anna.heading()).isEqualTo("Allgemeine Fragen");
    }

    @Test
    void nobodyElseSeesIt() {
        anna.begin(service);
        for (String path : new String[] {anna.address(), "/mein/antraege/" + anna.application(),
                "/mein/antraege/" + anna.application() + "/pruefen"}) {
            assertThat(CITY.visitor().signInAs("kim.weber").get(path).statusCode()).isEqualTo(404);
            assertThat(CITY.visitor().get(path).statusCode()).isEqualTo(302);
        }
        assertThat(CITY.visitor().get("/mein/antraege/" + UUID.randomUUID()).statusCode())
                .as("no different where there is none").isEqualTo(302);
        assertThat(CITY.visitor().get("/mein/antraege").statusCode()).isEqualTo(302);
        assertThat(CITY.visitor().get("/antrag/AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
    }

    @Test
    void whoNeedsAnAccountIsLedToTheSignInAndFindsTheApplicationInTheList() throws IOException {
        String known = ServiceWithForm.ofDogs(CITY, Level.BASIC);
        anna.open(ApplicationPaths.begin(known));
        assertThat(anna.text()).contains("Melden Sie sich an, um zu beginnen");
        assertThat(anna.page().select("main form[method=post]")).isEmpty();
        FormWalker kim = new FormWalker(CITY.visitor().signInAs("kim.weber"));
        kim.begin(known);
        assertThat(kim.open("/mein/antraege").text()).contains("Probe: Hund anmelden", "Entwurf");
        String sure = ServiceWithForm.ofDogs(CITY, Level.HIGH);
        assertThat(kim.open(ApplicationPaths.begin(sure)).text()).contains("reicht für diesen Antrag nicht aus");
    }

    @Test
    void whoHasAnAccountIsToldBeforeADraftGoesAndWhenItHasArrived() throws IOException {
        service = ServiceWithForm.ofDogs(CITY, Level.BASIC);
        FormWalker emre = toTheReview(new FormWalker(CITY.visitor().signInAs("emre.yilmaz")));
        work(WarningOfExpiry.class, Duration.ofDays(24));
        work(WarningOfExpiry.class, Duration.ofDays(24));
        assertThat(notices(emre.application())).containsExactly("services.expiring");
        emre.press(Map.of(ReviewPage.DECLARED, "ja"));
        assertThat(notices(emre.application())).containsExactlyInAnyOrder("services.expiring", "services.received");
    }

    /** Not by its schedule, which other tests move. */
    private static void work(Class<? extends JobKind> job, Duration later) {
        try (var _ = CITY.clock().forward(later)) {
            CITY.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                    CITY.bean(Jobs.class).start(CITY.bean(job), ""));
            CITY.bean(JobRunner.class).workOff();
        }
    }

    private static List<String> notices(String application) {
        return CITY.database().sql("select kind from notifications.notice where path = :path order by sent_at, kind")
                .param("path", "/mein/antraege/" + application).query(String.class).list();
    }

    @Test
    void whatWasHandedInMayBeTakenBackOnce() {
        toTheReview(anna).press(Map.of(ReviewPage.DECLARED, "ja"));
        anna.press(Map.of("grund", "Der Hund ist weggezogen."));
        assertThat(anna.text()).contains("zurückgenommen", "Von Ihnen zurückgenommen");
        assertThat(anna.page().select("form[action$=zuruecknehmen]")).isEmpty();
    }

    @Test
    void aDraftThatNobodyGoesOnWithIsErasedAndOnlyItsPathRemains() {
        anna.begin(service).press(Map.of("G99000001/F99000001", "Unvergleichlich"));
        work(ExpiringDrafts.class, Duration.ofDays(31));
        assertThat(anna.visitor().get("/mein/antraege/" + anna.application()).statusCode()).as("no more than a sign-in").isEqualTo(302);
        assertThat(CITY.database().sql("select count(*) from services.draft where answers::text like '%Unvergleichlich%'")
                .query(Long.class).single()).isZero();
        assertThat(CITY.database().sql("select stage from services.application where id = :id::uuid")
                .param("id", anna.application()).query(String.class).single()).isEqualTo("EXPIRED");
    }

    @Test
    void whoHasTheirDataErasedLosesDraftsAndKeepsWhatWasHandedIn() throws IOException {
        String known = ServiceWithForm.ofDogs(CITY, Level.BASIC);
        FormWalker kim = new FormWalker(CITY.visitor().signInAs("kim.weber"));
        kim.begin(known).press(Map.of("G99000001/F99000001", "Wiedererkennbar", "G99000001/F99000002", "Kim"));
        assertThat(kim.visitor().get("/konto/daten/antraege").body()).contains("Wiedererkennbar");
        ApplicationsHolding holding = CITY.bean(ApplicationsHolding.class);
        DataSubject who = DataSubject.of(CITY.database().sql("select applicant from services.application where id = :id::uuid")
                .param("id", kim.application()).query(UUID.class).single());
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ -> holding.erase(who));
        assertThat(kim.visitor().get("/konto/daten/antraege").body()).doesNotContain("Wiedererkennbar");
        assertThat(kim.open("/mein/antraege/" + kim.application()).status()).isEqualTo(404);
    }

    private FormWalker toTheDogs(FormWalker walker) {
        return walker.begin(service).press(Map.of("G99000001/F99000001", "Şahin", "G99000001/F99000002", "Anna"));
    }

    private FormWalker toTheReview(FormWalker walker) {
        return toTheDogs(walker).press(dog(0, "false")).press(Map.of("F99000009", "true"));
    }

    private static Map<String, String> dog(int number, String dangerous) {
        String place = DOG + "[" + number + "]/";
        return Map.of(place + "F99000004", "Bello", place + "F99000005", "1.5.2026", place + "F99000006", dangerous);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private String step(String key) {
        return "/mein/antraege/" + anna.application() + "/schritt/" + key;
    }

    private String stored(String column) {
        return CITY.database().sql("select " + column + " from services.submission where application = :id::uuid")
                .param("id", anna.application()).query(String.class).single();
    }

    private String draft() {
        return CITY.database().sql("select answers::text from services.draft where application = :id::uuid")
                .param("id", anna.application()).query(String.class).single();
    }
}

package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.jobs.JobRunner;
import city.moves.platform.operations.Checkup;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.Level;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RealScanner;
import city.moves.testing.RunningCity;
import city.moves.testing.ScannerLine;
import city.moves.testing.ScannerLine.Course;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** A city with a real virus scanner, whose line may be cut. */
class ScannedUploadsTest {

    private static final String DOG = "G99000002/G99000003";
    private static final String PROOF = DOG + "[0]/F99000007";
    private static final byte[] OTHER_PDF = "%PDF-1.7\n1 0 obj <</Title (Anderes)>> endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path folder;

    /** More is too often: then it is given up. */
    private static final int MOST_TRIES = 4;

    private static RealScanner scanner;
    private static ScannerLine line;
    private static RunningCity city;
    private static Duration workedUntil = Duration.ZERO;

    private String service = "";

    @BeforeAll
    static void openACityWithAScanner() {
        scanner = RealScanner.start(folder);
        line = new ScannerLine(scanner.port());
        city = RunningCity.alone("--moves.files.scanner=" + line.address());
    }

    @AfterAll
    static void closeIt() throws IOException {
        if (scanner != null) {
            city.close();
            line.close();
            scanner.close();
        }
    }

    @BeforeEach
    void addAServiceForOneTest() throws IOException {
        line.take(Course.DEAD);
        service = ServiceWithForm.ofDogs(city, Level.NONE);
    }

    @Test
    void untilItIsCleanAFileIsGivenToNobodyAndNothingIsHandedIn() {
        FormWalker anna = broughtBy(FormWalker.PDF);
        assertThat(anna.heading()).as("nobody has to wait for the scanner").isEqualTo("Allgemeine Fragen");
        anna.press(Map.of("F99000009", "true"));
        assertThat(anna.text()).contains("Wir prüfen Ihre Dateien noch", "nachweis.pdf wird geprüft");
        assertThat(anna.page().select("main form[method=post]")).isEmpty();
        String review = anna.address();
        examine();
        assertThat(state(anna)).as("a scanner that is away judges nothing").isEqualTo("QUARANTINED 0");
        assertThat(anna.visitor().get(download(anna)).statusCode()).isEqualTo(404);
        assertThat(anna.visitor().submit(step(anna), review, Map.of("version", version(anna), ReviewPage.DECLARED, "ja")).statusCode())
                .isEqualTo(409);
        line.take(Course.OPEN);
        examineUntilJudged(anna);
        assertThat(fact(anna, "state")).isEqualTo("CLEAN");
        assertThat(anna.visitor().get(download(anna)).statusCode()).isEqualTo(200);
        anna.open(review).press(Map.of(ReviewPage.DECLARED, "ja"));
        assertThat(anna.text()).contains("Ihr Antrag ist angekommen");
        assertThat(fact(anna, "scanner")).startsWith("ClamAV 1.");
    }

    @Test
    void whatDoesHarmIsGoneWhereverItWasBroughtAndTheirBringersAreTold() {
        FormWalker anna = broughtBy(harmful("zweimal"));
        FormWalker other = broughtBy(harmful("zweimal"));
        line.take(Course.OPEN);
        examineUntilJudged(anna, other);
        for (FormWalker person : List.of(anna, other)) {
            assertThat(fact(person, "state")).isEqualTo("INFECTED");
            assertThat(content(person)).doesNotExist();
            assertThat(person.visitor().get(download(person)).statusCode()).isEqualTo(404);
            assertThat(person.open(step(person)).errors()).contains("nachweis.pdf enthielt Schadsoftware");
        }
        assertThat(deeds(anna)).containsExactly("file.infected");
        anna.press(Map.of("tun", "weiter")).press(Map.of());
        assertThat(anna.errors()).as("it cannot be passed over").contains("enthielt Schadsoftware");
        anna.press(Map.of(), Map.of(PROOF, OTHER_PDF)).press(Map.of("F99000009", "true"));
        examineUntilJudged(anna);
        anna.open("/mein/antraege/" + anna.application() + "/pruefen").press(Map.of(ReviewPage.DECLARED, "ja"));
        assertThat(anna.text()).contains("Ihr Antrag ist angekommen");
    }

    @Test
    void aFileThatTheScannerNeverJudgesIsGivenUpAfterSeveralTries() {
        FormWalker anna = broughtBy("%PDF-1.7 schwer verdaulich %%EOF".getBytes(StandardCharsets.US_ASCII));
        line.take(Course.CUT);
        examine();
        assertThat(state(anna)).isEqualTo("QUARANTINED 1");
        for (int hour = 0; hour < 4; hour++) {
            examine(Duration.ofHours(1));
        }
        assertThat(state(anna)).isEqualTo("UNSCANNABLE 4");
        assertThat(anna.open(step(anna)).errors()).contains("nachweis.pdf konnten wir nicht prüfen");
        assertThat(deeds(anna)).containsExactly("file.unscannable");
    }

    @Test
    void whoHasAnAccountIsCalledBack() throws IOException {
        service = ServiceWithForm.ofDogs(city, Level.BASIC);
        line.take(Course.OPEN);
        FormWalker kim = broughtBy(new FormWalker(city.visitor().signInAs("kim.weber")), harmful("Kim"));
        examineUntilJudged(kim);
        assertThat(city.database().sql("select kind from notifications.notice where path = :path")
                .param("path", "/mein/antraege/" + kim.application()).query(String.class).list())
                .containsExactly("services.file-refused");
    }

    @Test
    void aNodeThatDiesWhileItScansLosesNothingAndTwoNodesSayItOnce() {
        FormWalker anna = broughtBy(harmful("einmal"));
        JobKind examining = city.beans(JobKind.class).stream().filter(kind -> kind.key().equals("files.examining"))
                .findFirst().orElseThrow();
        line.take(Course.OPEN);
        examining.begin(new JobState("", "", 0));
        assertThat(state(anna)).as("the first died before it could say what it saw").isEqualTo("QUARANTINED 0");
        JobStep second = examining.begin(new JobState("", "", 0));
        JobStep third = examining.begin(new JobState("", "", 0));
        TransactionTemplate transaction = city.bean(TransactionTemplate.class);
        transaction.executeWithoutResult(_ -> second.finish());
        transaction.executeWithoutResult(_ -> third.finish());
        assertThat(state(anna)).isEqualTo("INFECTED 0");
        assertThat(deeds(anna)).hasSize(1);
    }

    @Test
    void whoLooksAfterTheCitySeesHowItIsWithTheScanner() {
        HttpVisitor jonas = city.visitor().signInAs("jonas.vogt");
        assertThat(jonas.get("/amt/betrieb").body()).contains("Virenscanner für hochgeladene Dateien", "antwortet nicht");
        assertThat(finding().healthy()).isFalse();
        assertThat(city.visitor().get("/actuator/health", "Accept", "*/*").body()).as("the city serves all the same")
                .contains("UP");
        line.take(Course.OPEN);
        assertThat(jonas.get("/en/amt/betrieb").body()).contains("The scanner calls itself ClamAV 1.");
        assertThat(finding().healthy()).isTrue();
        assertThat(RunningCity.get().visitor().signInAs("jonas.vogt").get("/amt/betrieb").body())
                .contains("Nach bekannter Schadsoftware sucht niemand");
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyStateOfAFileIsForEveryone(Language language, Theme theme, int width) {
        Page page = city.page(language, theme, width);
        page.navigate(language.prefix() + ApplicationPaths.begin(service));
        page.click("main form button");
        page.fill("[name='G99000001/F99000001']", "Şahin");
        page.fill("[name='G99000001/F99000002']", "Anna");
        page.click("button.kern-btn--primary");
        page.fill("[name='" + DOG + "[0]/F99000004']", "Bello");
        page.fill("[name='" + DOG + "[0]/F99000005']", "1.5.2026");
        page.check("[name='" + DOG + "[0]/F99000006'][value=true]");
        bring(page, "MZ\u0090\0 This program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(page.locator(".mv-error-summary").textContent()).contains("PDF");
        Accessibility.check(page);
        bring(page, harmful(language.name()));
        page.navigate(page.url().replaceFirst("/schritt/.*", "/schritt/G99000002"));
        assertThat(page.locator("main .mv-documents .mv-status").count()).isEqualTo(1);
        Accessibility.check(page);
        line.take(Course.OPEN);
        for (int tries = 0; tries < MOST_TRIES && page.locator(".mv-error-summary a").count() == 0; tries++) {
            examine(Duration.ofHours(1));
            page.reload();
        }
        assertThat(page.locator(".mv-error-summary a").count()).isEqualTo(1);
        Accessibility.check(page);
        line.take(Course.DEAD);
        bring(page, OTHER_PDF);
        page.check("[name=F99000009][value=true]");
        page.click("button.kern-btn--primary");
        assertThat(page.locator("main .kern-alert--info").count()).isEqualTo(1);
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private static void bring(Page page, byte[] content) {
        page.setInputFiles("[name='" + PROOF + "']", new FilePayload("nachweis.pdf", "application/pdf", content));
        page.click("button.kern-btn--primary");
    }

    private static byte[] harmful(String word) {
        return ("%PDF-1.7\n% " + word + "\n" + RealScanner.OTHER_VIRUS + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Up to the step after the file; the city has asked the scanner by then, over the line as it is. */
    private FormWalker broughtBy(byte[] file) {
        return broughtBy(new FormWalker(city.visitor()), file);
    }

    private FormWalker broughtBy(FormWalker person, byte[] file) {
        FormWalker anna = person.begin(service)
                .press(Map.of("G99000001/F99000001", "Şahin", "G99000001/F99000002", "Anna"));
        anna.press(Map.of(DOG + "[0]/F99000004", "Bello", DOG + "[0]/F99000005", "1.5.2026",
                DOG + "[0]/F99000006", "true")).press(Map.of(), Map.of(PROOF, file));
        city.bean(JobRunner.class).workOff();
        return anna;
    }

    /** A scanner that is too busy to answer is asked again later, as in a real city. */
    private static void examineUntilJudged(FormWalker... people) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            examine(Duration.ofHours(1));
            if (Stream.of(people).noneMatch(person -> fact(person, "state").equals("QUARANTINED"))) {
                return;
            }
        }
    }

    private static void examine() {
        examine(Duration.ofMinutes(2));
    }

    /** Each time later than the last. */
    private static void examine(Duration pause) {
        workedUntil = workedUntil.plus(pause);
        try (var _ = city.clock().forward(workedUntil)) {
            city.bean(JobRunner.class).workOff();
        }
    }

    private static Checkup.Finding finding() {
        return city.beans(Checkup.class).stream().filter(checkup -> checkup.name().equals("virus scanner")).findFirst()
                .orElseThrow().examine();
    }

    private static String state(FormWalker person) {
        return fact(person, "state || ' ' || tries");
    }

    private static String fact(FormWalker person, String column) {
        return city.database().sql("select " + column + " from files.held where id = (select file from services.upload "
                + "where application = :id::uuid order by id desc limit 1)").param("id", person.application())
                .query(String.class).single();
    }

    private static List<String> deeds(FormWalker person) {
        return city.database().sql("select action from audit.entry where subject = :subject")
                .param("subject", "file:" + fact(person, "id")).query(String.class).list();
    }

    private static Path content(FormWalker person) {
        String hash = fact(person, "hash");
        return Path.of(city.bean(Environment.class).getRequiredProperty("moves.data"), "files", hash.substring(0, 2),
                hash.substring(2, 4), hash);
    }

    private static String download(FormWalker person) {
        return city.database().sql("select id from services.upload where application = :id::uuid order by id desc limit 1")
                .param("id", person.application()).query(UUID.class).single()
                .toString().transform(upload -> "/mein/antraege/" + person.application() + "/dateien/" + upload);
    }

    private static String version(FormWalker person) {
        return city.database().sql("select version from services.application where id = :id::uuid")
                .param("id", person.application()).query(String.class).single();
    }

    private static String step(FormWalker person) {
        return "/mein/antraege/" + person.application() + "/schritt/G99000002";
    }
}

package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.files.FileStore;
import city.moves.platform.files.StoredContent;
import city.moves.platform.jobs.JobRunner;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.values.Outcome;
import city.moves.services.Level;
import city.moves.services.documents.Document;
import city.moves.services.documents.DocumentKind;
import city.moves.services.documents.KeepingDocument;
import city.moves.services.documents.KeptDocuments;
import city.moves.services.documents.PrintedDocument;
import city.moves.services.documents.RemovingDocuments;
import city.moves.testing.AccessiblePdf;
import city.moves.testing.RunningCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ReceiptTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String DOG = "G99000002/G99000003";

    private final KeptDocuments documents = CITY.bean(KeptDocuments.class);

    @Test
    void whoAppliesGetsAReceiptOfEverythingAndNobodyElseDoes() throws IOException, NoSuchAlgorithmException {
        FormWalker anna = handedIn(new FormWalker(CITY.visitor()), ServiceWithForm.ofDogs(CITY, Level.NONE), "");
        assertThat(anna.text()).containsAnyOf("Ihre Eingangsbestätigung wird gerade erstellt", "Ihre Dokumente Eingangsbestätigung");
        make();
        String reference = anna.page().select(".mv-kicker").text().replace("Aktenzeichen ", "");
        anna.open(anna.address());
        assertThat(anna.text()).contains("Ihre Dokumente Eingangsbestätigung").doesNotContain("wird gerade erstellt");

        Document receipt = only(anna);
        byte[] bytes = Files.readAllBytes(CITY.bean(FileStore.class).path(CITY.bean(FileStore.class).find(receipt.file()).orElseThrow()));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))).isEqualTo(receipt.hash());
        AccessiblePdf.check(bytes);
        assertThat(AccessiblePdf.read(bytes)).contains("<Document de>").containsSubsequence("<H1>Eingangsbestätigung",
                "Probe: Hund anmelden", reference, "<H2>Wie es weitergeht", "/mein/antraege/" + anna.application(),
                "<H2>Was Sie eingereicht haben", "<H3>Halterin oder Halter", "<TH>Familienname<TD>Şahin", "<H3>Ihre Hunde",
                "<H4>Hund", "Bello", "01.05.2026", "<TD de>Ja", "nachweis.pdf");

        String address = anna.page().select(".mv-documents a[href*=dokumente]").attr("href");
        HttpResponse<String> saved = anna.visitor().get(address);
        assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "Eingangsbest", reference + ".pdf");
        assertThat(saved.headers().firstValue("Content-Length")).contains(String.valueOf(receipt.size()));
        assertThat(CITY.visitor().get(address).statusCode()).as("signing in first").isEqualTo(302);
        assertThat(CITY.visitor().signInAs("kim.weber").get(address).statusCode()).isEqualTo(404);
        FormWalker another = new FormWalker(anna.visitor()).begin(ServiceWithForm.ofDogs(CITY, Level.NONE));
        assertThat(another.visitor().get(address.replace(anna.application(), another.application())).statusCode())
                .as("a document by the address of another application").isEqualTo(404);
    }

    @Test
    void itIsInTheLanguageOfTheApplicationAndAmongWhatIsKnownOfSomebody() throws IOException {
        FormWalker kim = handedIn(new FormWalker(CITY.visitor().signInAs("kim.weber")),
                ServiceWithForm.ofDogs(CITY, Level.BASIC), "/en");
        make();
        make();
        Document receipt = only(kim);
        String read = AccessiblePdf.read(Files.readAllBytes(
                CITY.bean(FileStore.class).path(CITY.bean(FileStore.class).find(receipt.file()).orElseThrow())));
        assertThat(read).contains("<Document en>").containsSubsequence("<H1>Receipt", "<H2>What happens next", "<Link>http", "/en/mein/antraege/",
                "<H2>What you handed in", "<Div de>", "<H3>Halterin oder Halter", "<TD en>Yes");
        assertThat(kim.visitor().get("/konto/daten/antraege").body()).contains(receipt.name());
    }

    @Test
    void oneThatCannotBeMadeIsTriedAgainLaterAndHoldsUpNoOther() throws IOException {
        FormWalker broken = new FormWalker(CITY.visitor()).begin(ServiceWithForm.ofDogs(CITY, Level.NONE));
        edition(7, broken);
        goOn(broken);
        FormWalker whole = handedIn(new FormWalker(CITY.visitor()), ServiceWithForm.ofDogs(CITY, Level.NONE), "");
        make();
        assertThat(documents.of(id(whole))).hasSize(1);
        assertThat(documents.of(id(broken))).isEmpty();
        edition(1, broken);
        make();
        assertThat(documents.of(id(broken))).as("not at once").isEmpty();
        try (var _ = CITY.clock().forward(Duration.ofMinutes(2))) {
            make();
        }
        assertThat(documents.of(id(broken))).hasSize(1);
    }

    @Test
    void documentsGoWithTheirFiles() throws IOException {
        FormWalker anna = new FormWalker(CITY.visitor()).begin(ServiceWithForm.ofDogs(CITY, Level.NONE));
        FileStore files = CITY.bean(FileStore.class);
        if (!(files.write(new ByteArrayInputStream(FormWalker.PDF), 1_000) instanceof Outcome.Done<StoredContent>(StoredContent content))) {
            throw new AssertionError("it is short");
        }
        PrintedDocument letter = new PrintedDocument(content, "Schreiben.pdf");
        TransactionTemplate transaction = CITY.bean(TransactionTemplate.class);
        Document kept = transaction.execute(_ -> CITY.bean(KeepingDocument.class).keep(id(anna), DocumentKind.LETTER, letter));
        assertThat(files.find(kept.file())).isPresent();
        transaction.executeWithoutResult(_ -> CITY.bean(RemovingDocuments.class).of(id(anna)));
        assertThat(documents.of(id(anna))).isEmpty();
        assertThat(files.find(kept.file())).isEmpty();
    }

    private static FormWalker handedIn(FormWalker walker, String service, String language) {
        return goOn(walker.open(language + ApplicationPaths.begin(service)).press(Map.of()));
    }

    private static FormWalker goOn(FormWalker walker) {
        walker.press(Map.of("G99000001/F99000001", "Şahin", "G99000001/F99000002", "Anna"));
        String dog = DOG + "[0]/";
        walker.press(Map.of(dog + "F99000004", "Bello", dog + "F99000005", "1.5.2026", dog + "F99000006", "true"));
        walker.press(Map.of(), Map.of(dog + "F99000007", FormWalker.PDF));
        return walker.press(Map.of("F99000009", "true")).press(Map.of(ReviewPage.DECLARED, "ja"));
    }

    /** The number of a version that the service never had makes a receipt impossible. */
    private static void edition(int number, FormWalker walker) {
        CITY.database().sql("update services.application set edition = :number where id = :id").param("number", number)
                .param("id", id(walker)).update();
    }

    private static void make() {
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                CITY.bean(Jobs.class).start(CITY.bean(MakingReceipts.class), ""));
        CITY.bean(JobRunner.class).workOff();
    }

    private Document only(FormWalker walker) {
        assertThat(documents.of(id(walker))).hasSize(1);
        return documents.of(id(walker)).getFirst();
    }

    private static UUID id(FormWalker walker) {
        return UUID.fromString(walker.application());
    }
}

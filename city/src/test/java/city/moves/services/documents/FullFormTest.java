package city.moves.services.documents;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.platform.values.Money;
import city.moves.platform.web.Language;
import city.moves.services.Cost;
import city.moves.services.Fees;
import city.moves.services.Level;
import city.moves.services.Processing;
import city.moves.services.applications.ServiceWithForm;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.Part;
import city.moves.services.forms.PartsOfStep;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import city.moves.testing.AccessiblePdf;
import city.moves.testing.RunningCity;
import city.moves.testing.SharedData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real form S00000121 of the federal catalogue on paper: with an answer to every question, and empty. */
class FullFormTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String LONG = "Ich wohne hier und möchte bleiben. ".repeat(110) + "Auch links\u202eherum, \u05d0 und \ud83d\ude00. Zu Ende.";
    private static final String NAME = "Çağla Nǆ-Đặng C̀ẞ";

    private static final String SERVICE = service();

    private final ReadyForm form = CITY.bean(ReadyForms.class).of(CITY.bean(FormVersions.class).current(SERVICE).orElseThrow().id());

    @Test
    void theReceiptOfAFormWithEveryQuestionAnsweredPassesBothStandards() throws IOException {
        Map<String, String> answers = answers();
        String first = answers.keySet().stream().filter(name -> NAME.equals(answers.get(name))).findFirst().orElseThrow();
        answers.put(first, LONG);
        byte[] document = receipt(answers);
        AccessiblePdf.check(document);
        String read = AccessiblePdf.read(document);
        assertThat(read.split("<TH>", -1)).as("rows").hasSizeGreaterThan(answers.size());
        answers.put(first, LONG.repeat(300));
        assertThat(AccessiblePdf.read(receipt(answers))).contains("Sie haben mehr angegeben, als dieses Dokument fasst");
        assertThat(read).contains(NAME, "93,00", "<TH>Bezahlt", "<P>Ich wohne hier", "Auch linksherum, [U+05D0] und [U+1F600]. Zu Ende.");
    }

    private byte[] receipt(Map<String, String> answers) {
        Evaluation evaluation = evaluate(answers);
        List<ReceiptDraft.Step> steps = form.steps().stream().map(step ->
                new ReceiptDraft.Step(step, PartsOfStep.of(form, step, answers, evaluation, Set.of()))).toList();
        return CITY.bean(PrintingReceipt.class).bytes(new ReceiptDraft(Language.DE, "Blaue Karte EU", "2026-7KQ4-M2XD",
                Instant.parse("2026-11-23T03:00:00Z"), new Sender("Ausländerbehörde", "Beispielweg 1", "", "", "amt@example.org"),
                new Fees(List.of(new Cost.Fixed(Money.euros(100), "", "")), true), Money.euros(93),
                new ReceiptDraft.Paid(Money.euros(93), Instant.parse("2026-11-23T02:59:00Z"), UUID.randomUUID()), new Processing(4, 6, Processing.Unit.WEEKS, ""),
                "https://stadt.example/mein/antraege/1", "", new ReceiptDraft.HandedIn(form, steps, answers, Map.of())));
    }

    @Test
    void theFormOnPaperAsksEverythingThatIsAskedOnTheScreenAndSaysOfWhom() throws IOException, InterruptedException {
        byte[] document = get("/dienste/" + SERVICE + "/formular.pdf");
        AccessiblePdf.check(document);
        String read = AccessiblePdf.read(document);
        for (FormStep step : form.steps()) {
            assertThat(read).contains(step.title().isEmpty() ? "<H2 de>Allgemeine Fragen" : "<H2>" + step.title());
        }
        assertThat(read).contains("Stadt Stuttgart", "1. Titel (freiwillig)", "Nur ausfüllen, wenn bei Frage 79 „Ja“ steht.",
                "Hier ist Platz für 3.", "<H2>Unterschrift");
        assertThat(Pattern.compile("<P>(\\d+)\\. ").matcher(read).results().map(found -> found.group(1)).distinct()).hasSize(88);
        assertThat(AccessiblePdf.read(get("/en/dienste/" + SERVICE + "/formular.pdf"))).contains("<Document en>", "(optional)");
        assertThat(CITY.visitor().get("/dienste/" + SERVICE).body()).contains("/dienste/" + SERVICE + "/formular.pdf");
        assertThat(CITY.visitor().get("/dienste/personalausweis/formular.pdf").statusCode()).as("no form").isEqualTo(404);
    }

    /** Long lists, many files and everything that comes up only sometimes: the latest of our own forms have all of it. */
    @ParameterizedTest
    @ValueSource(strings = {"bauantrag", "kenntnisgabeverfahren", "bewachungserlaubnis", "wohnsitz-abmelden", "wunschkennzeichen",
        "zweitwohnungsteuer", "wohnraum-vormerkung", "wohnberechtigungsschein", "wahlhelfer"})
    void aFormOfOurOwnOnPaperPassesBothStandards(String slug) throws IOException, InterruptedException {
        AccessiblePdf.check(get("/dienste/" + slug + "/formular.pdf"));
    }

    private static byte[] get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(CITY.baseUrl() + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    /** Every question that comes up is answered, also those that come up by an answer. */
    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        int before;
        do {
            before = answers.size();
            Evaluation evaluation = evaluate(answers);
            for (FormStep step : form.steps()) {
                for (Part.Question question : PartsOfStep.questions(PartsOfStep.of(form, step, answers, evaluation, Set.of()))) {
                    answers.putIfAbsent(question.name(), answer(question));
                }
            }
        } while (answers.size() > before);
        return answers;
    }

    private static String answer(Part.Question question) {
        return switch (question.type()) {
            case BOOLEAN -> "true";
            case DATE -> "2026-05-01";
            case CURRENCY -> "65000.5";
            case NUMBER, INTEGER -> "2";
            default -> NAME;
        };
    }

    private Evaluation evaluate(Map<String, String> answers) {
        return form.evaluate(answers, Set.of(), LocalDate.of(2026, 11, 23));
    }

    private static String service() {
        try {
            return ServiceWithForm.of(CITY, Level.NONE, Files.readAllBytes(SharedData.path("services/xdatenfelder/BlaueKarte.xml")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

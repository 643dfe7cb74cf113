package city.moves.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.identity.TestTokens;
import city.moves.platform.jobs.JobRunner;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.operations.JobKind;
import city.moves.services.applications.FormWalker;
import city.moves.services.applications.TrialPayment;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class NoticeFeeTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final TestPerson WORKER = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE);
    private static final TestPerson HEAD = TestPeople.citizen().holding("case-signer", HandedIn.OFFICE);
    private static final HttpVisitor APPLICANT = TestPeople.citizen().signIn();
    private static final String PREPARE = "main form[method=post][action$=prepare]";
    private static final String PAY = "main form[method=post][action$=gebuehr]";
    private static final String CLOSE = "main form[method=post][action$=close]";
    private static String service = "";

    private final FormWalker worker = new FormWalker(WORKER.signIn());
    private final FormWalker head = new FormWalker(HEAD.signIn());

    @BeforeAll
    static void addAServiceWithATariff() throws IOException {
        service = HandedIn.serviceWithTariff(CITY);
    }

    @Test
    void theFeeIsComputedByTheTariffOfTheApplicationAndShownBeforeItIsTaken() {
        UUID id = taken("Rechenbar");
        worker.open(CasePaths.action(id, CaseAction.PREPARE));
        assertThat(worker.text()).contains("Gebühr nach dem Tarif", "5,00 € je Stück", "Satzung § 4", "Mit Karte: 50 % der Gebühr (Bonuscard)")
                .doesNotContain("Berechnete Gebühr");
        Map<String, String> notice = Map.of("entscheidung", "GRANTED", "text", "Sie zahlen {{gebuehr}} nach {{gebuehrengrundlage}}.");
        worker.press(PREPARE, notice, Map.of());
        assertThat(worker.errors()).contains("Geben Sie die Anzahl an");
        worker.press(PREPARE, Map.of("bemessung", "3", "nachweis", "0", "berechnen", "ja"), Map.of());
        assertThat(worker.status()).isEqualTo(200);
        assertThat(worker.text()).contains("Berechnete Gebühr", "7,50 €", "ermäßigt von 15,00 €: Mit Karte");
        assertThat(assessments(id)).as("nothing is kept yet").isZero();
        worker.press(PREPARE, Map.of(), Map.of());
        assertThat(worker.text()).contains("zur Mitzeichnung", "7,50 €", "nach dem Tarif berechnet", "Sie zahlen 7,50 € nach Satzung § 4.");
        assertThat(assessments(id)).isEqualTo(1);
        assertThat(CITY.database().sql("select assessment from services.notice where application = :id").param("id", id)
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whoDeviatesFromTheTariffSaysWhyAndTheReasonStaysInTheOffice() {
        UUID id = taken("Abweichend");
        prepare(id, Map.of("bemessung", "3", "gebuehr", "2,00"));
        assertThat(worker.errors()).contains("Begründen Sie, warum Sie vom Tarif abweichen");
        assertThat(assessments(id)).as("what is refused keeps nothing").isZero();
        worker.press(PREPARE, Map.of("abweichung", "Unbillige Härte"), Map.of());
        assertThat(worker.text()).contains("2,00 €, Satzung § 4", "Unbillige Härte").doesNotContain("nach dem Tarif berechnet");
        head.open(CasePaths.of(id)).open(CasePaths.action(id, CaseAction.SEND_BACK)).press(Map.of("grund", "Bitte ohne Gebühr"));
        worker.open(CasePaths.action(id, CaseAction.PREPARE));
        assertThat(worker.page().select("#bemessung").attr("value")).isEqualTo("3");
        worker.press(PREPARE, Map.of("gebuehr", "0"), Map.of());
        assertThat(worker.text()).contains("Unbillige Härte").doesNotContain("2,00 €");
        UUID nothing = taken("Nichts");
        prepare(nothing, Map.of("gebuehr", "0", "abweichung", "Abgelehnt", "text", "Gebühr: {{gebuehr}}"));
        assertThat(worker.errors()).as("a text does not name a fee that there is not").contains("{{gebuehr}}");
    }

    @Test
    void whoMayNotAssessSetsNoFee() {
        UUID id = taken("Rechtlos");
        String fields = """
                {"version": %d, "entscheidung": "GRANTED", "betreff": "Hund", "text": "Ja.", "zustellung": "MAILBOX", "bemessung": "1"}
                """;
        assertThat(post(id, "prepare", fields, "services.work").statusCode()).isEqualTo(403);
        assertThat(post(id, "prepare", fields.replace("\"1\"", "\"\""), "services.work").statusCode()).as("whatever is lacking").isEqualTo(403);
        assertThat(assessments(id)).isZero();
        assertThat(post(id, "prepare", fields, "services.assess", "services.work").statusCode()).isEqualTo(200);
        assertThat(assessments(id)).isEqualTo(1);
    }

    private static HttpResponse<String> post(UUID id, String action, String fields, String... rights) {
        HttpVisitor program = CITY.visitor();
        String version = texts("select version::text from services.application where id = :id", id).getFirst();
        return program.send(program.request("/api/v1/cases/" + reference(id) + "/" + action)
                .header("Authorization", "Bearer " + TestTokens.of(WORKER.id(), rights)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(fields.formatted(Integer.valueOf(version)))).build());
    }


    @Test
    void aFeeIsPaidAfterItsNoticeAtTheSecondTryAndBookedOnce() {
        UUID id = notified("Zahlbar");
        FormWalker applicant = new FormWalker(APPLICANT).open(HandedIn.path(id));
        assertThat(applicant.text()).contains("5,00 € Zur Zahlung", "Zu bezahlen bis");
        applicant.press(PAY, Map.of(), Map.of());
        assertThat(applicant.heading()).isEqualTo("Gebühr bezahlen");
        assertThat(applicant.text()).contains("Sobald das Geld da ist, liegt eine Zahlungsbestätigung bei Ihrem Antrag");
        assertThat(new FormWalker(APPLICANT).open(HandedIn.path(id)).text()).contains("Zahlung fortsetzen");
        TrialPayment.pay(applicant, "failed", "nie");
        assertThat(applicant.text()).contains("Die Zahlung hat nicht geklappt", "Die Gebühr ist weiter offen");
        applicant.press(PAY, Map.of(), Map.of());
        TrialPayment.pay(applicant, "payed", "doppelt");
        assertThat(applicant.text()).contains("Bezahlt am", "Gebühr bezahlt").doesNotContain("Zu bezahlen bis");
        CITY.bean(JobRunner.class).workOff();
        applicant.open(HandedIn.path(id));
        assertThat(applicant.text()).contains("Ihre Gebühr von 5,00 € ist bezahlt");
        assertThat(APPLICANT.get(applicant.page().select("a[href*=/dokumente/]:contains(Zahlungsbestätigung)").attr("href")).body())
                .startsWith("%PDF");
        assertThat(texts("select kind || ' ' || cents || ' ' || notice from services.booking where application = :id", id))
                .containsExactly("FEE 500 1");
        assertThat(APPLICANT.submit("/konto", HandedIn.path(id) + "/gebuehr", Map.of()).statusCode())
                .as("nothing is open any more").isEqualTo(409);
        worker.open(CasePaths.of(id));
        assertThat(worker.text()).contains("bezahlt am");
        worker.press("main form[method=post][action$=close]", Map.of(), Map.of());
        assertThat(worker.text()).contains("Der Antrag ist abgeschlossen");
    }

    @Test
    void moneyThatComesAfterTheEndCountsAsLongAsTheFeeIsOpenAndGoesBackAfterwards() {
        UUID late = notified("Nachzügler");
        FormWalker applicant = new FormWalker(APPLICANT).open(HandedIn.path(late));
        applicant.press(PAY, Map.of(), Map.of());
        TrialPayment.pay(applicant, "canceled", "nie");
        providerSaysPaid(late);
        ask();
        assertThat(applicant.open(HandedIn.path(late)).text()).contains("Bezahlt am");

        UUID waived = notified("Erlassen");
        applicant.open(HandedIn.path(waived)).press(PAY, Map.of(), Map.of());
        worker.open(CasePaths.action(waived, CaseAction.CLOSE));
        worker.press(CLOSE, Map.of("offen", "WAIVED", "grund", "Kleinbetrag"), Map.of());
        assertThat(worker.text()).contains("Der Antrag ist abgeschlossen", "offener Betrag erlassen");
        assertThat(applicant.open(HandedIn.path(waived)).text()).contains("Das Amt hat Ihnen den offenen Betrag erlassen")
                .doesNotContain("Jetzt bezahlen");
        providerSaysPaid(waived);
        ask();
        assertThat(texts("select kind || ' ' || cents from services.booking where application = :id", waived))
                .containsExactly("SURPLUS 500");
    }

    @Test
    void whoClosesACaseSaysWhatBecomesOfAFeeThatNobodyPaid() {
        UUID id = notified("Unbezahlt");
        worker.open(CasePaths.of(id));
        assertThat(worker.text()).contains("5,00 € offen, fällig am");
        assertThat(worker.page().select("main form[action$=close]")).isEmpty();
        worker.open(CasePaths.action(id, CaseAction.CLOSE)).press(CLOSE, Map.of(), Map.of());
        assertThat(worker.errors()).contains("Wählen Sie, was mit ihr geschieht");
        worker.press(CLOSE, Map.of("offen", "WAIVED"), Map.of());
        assertThat(worker.status()).as("without a reason").isEqualTo(400);
        assertThat(post(id, "close", "{\"version\": %d, \"offen\": \"WAIVED\", \"grund\": \"Härte\"}", "services.work").statusCode())
                .isEqualTo(403);
        worker.press(CLOSE, Map.of("offen", "TREASURY", "grund", "Zweimal erinnert"), Map.of());
        assertThat(worker.text()).contains("abgeschlossen", "der Stadtkasse übergeben");
        assertThat(APPLICANT.get(HandedIn.path(id)).body()).contains("Die Stadtkasse zieht den offenen Betrag ein");
        FormWalker treasury = new FormWalker(CITY.visitor().signInAs("rosa.lindner")).open("/amt/dienste/forderungen");
        assertThat(treasury.text()).contains(reference(id), "Zweimal erinnert", "5,00 €");
        assertThat(worker.visitor().get("/amt/dienste/forderungen").statusCode()).isEqualTo(403);
    }

    /** A case of which the applicant has the notice, with a fee of five euros. */
    private UUID notified(String name) {
        UUID id = taken(name);
        prepare(id, Map.of("bemessung", "1"));
        head.open(CasePaths.of(id)).press("main form[method=post][action$=approve]", Map.of(), Map.of());
        CITY.bean(JobRunner.class).workOff();
        return id;
    }

    private static void providerSaysPaid(UUID id) {
        CITY.database().sql("""
                update services.trial_payment set status = 'PAYED'
                where id::text = (select transaction from services.payment where application = :id order by id desc limit 1)
                """).param("id", id).update();
    }

    private static void ask() {
        try (var _ = CITY.clock().forward(Duration.ofHours(1))) {
            JobKind asking = CITY.beans(JobKind.class).stream().filter(kind -> kind.key().equals("services.payments"))
                    .findFirst().orElseThrow();
            CITY.bean(TransactionTemplate.class).executeWithoutResult(_ -> CITY.bean(Jobs.class).start(asking, ""));
            CITY.bean(JobRunner.class).workOff();
        }
    }

    private static List<String> texts(String query, UUID id) {
        return CITY.database().sql(query).param("id", id).query(String.class).list();
    }

    private static String reference(UUID id) {
        return texts("select reference from services.application where id = :id", id).getFirst();
    }

    private UUID taken(String name) {
        UUID id = HandedIn.id(HandedIn.by(APPLICANT, service, name));
        worker.open(CasePaths.of(id)).press("main form[method=post][action$=take]", Map.of(), Map.of());
        return id;
    }

    private void prepare(UUID id, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(Map.of("entscheidung", "GRANTED", "text", "Ja."));
        all.putAll(fields);
        worker.open(CasePaths.action(id, CaseAction.PREPARE)).press(PREPARE, all, Map.of());
    }

    private static int assessments(UUID id) {
        return CITY.database().sql("select count(*) from services.fee where application = :id and number > 0").param("id", id)
                .query(Integer.class).single();
    }
}

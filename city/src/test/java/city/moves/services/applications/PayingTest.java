package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.jobs.JobRunner;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.operations.JobKind;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class PayingTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String DOG = "G99000002/G99000003";

    private final FormWalker anna = new FormWalker(CITY.visitor());
    private String service = "";

    @BeforeEach
    void addAServiceWithPrepayment() throws IOException {
        service = ServiceWithForm.ofDogsPaidBeforehand(CITY);
        tariff("2020-01-01", 1200);
    }

    @Test
    void whoeverPaysGetsToAReferenceAndIsBookedOnce() {
        anna.open(ApplicationPaths.begin(service));
        assertThat(anna.text()).contains("12,00 € je Stück", "Sie zahlen online, bevor das Amt den Antrag bekommt");
        toTheReview(anna);
        assertThat(anna.text()).contains("24,00 €", "Grundlage: Hundesteuersatzung");
        handIn(anna);
        assertThat(anna.heading()).isEqualTo("Gebühr bezahlen");
        assertThat(anna.text()).contains("24,00 €", "Das Amt bekommt Ihren Antrag, sobald die Gebühr bezahlt ist");
        String paying = anna.address();
        TrialPayment.pay(anna, "payed", "doppelt");
        assertThat(anna.text()).contains("Ihr Antrag ist angekommen", "24,00 €", "Bezahlt am");
        assertThat(bookings(anna)).containsExactly("FEE 2400");
        assertThat(anna.open(paying).text()).as("back after paying").contains("Ihr Antrag ist angekommen");
        assertThat(anna.open("/mein/antraege/" + anna.application() + "/pruefen").text()).contains("Ihr Antrag ist angekommen");
        assertThat(payments(anna)).containsExactly("PAYED");
    }

    @Test
    void twoWindowsLeadToOnePaymentAndANewTryLeadsToTheSame() {
        toTheReview(anna);
        FormWalker second = new FormWalker(anna.visitor()).open(anna.address());
        handIn(anna);
        String transaction = transaction(anna);
        handIn(second);
        assertThat(second.heading()).isEqualTo("Gebühr bezahlen");
        assertThat(payments(anna)).containsExactly("INITIAL");
        forget(anna, "weg");
        anna.open(ApplicationPaths.payment(UUID.fromString(anna.application())));
        assertThat(anna.text()).contains("Der Bezahldienst antwortet gerade nicht", "Ihr Antrag ist gespeichert");
        anna.press(Map.of());
        assertThat(anna.text()).contains("Der Bezahldienst antwortet gerade nicht");
        forget(anna, "probe");
        anna.open(anna.address()).press(Map.of());
        assertThat(transaction(anna)).as("the same request is the same payment").isEqualTo(transaction);
    }

    @Test
    void aCancelledPaymentGivesTheDraftBackAndTheNextOneCounts() {
        handIn(toTheReview(anna));
        String first = transaction(anna);
        TrialPayment.pay(anna, "canceled", "nie");
        assertThat(anna.text()).contains("Sie haben die Zahlung abgebrochen", "Ihre Angaben sind noch da", "Şahin");
        handIn(anna);
        TrialPayment.pay(anna, "payed", "einmal");
        assertThat(anna.text()).contains("Ihr Antrag ist angekommen");
        provider(first, "PAYED", "24.00", "EUR");
        work(Duration.ofDays(1));
        assertThat(payments(anna)).containsExactly("PAYED", "PAYED");
        assertThat(bookings(anna)).containsExactlyInAnyOrder("FEE 2400", "SURPLUS 2400");
    }

    @Test
    void whoGoesBackBeforePayingMayChangeTheAnswers() {
        handIn(toTheReview(anna));
        anna.press(Map.of());
        assertThat(anna.text()).contains("Sie sind vor der Zahlung zum Antrag zurückgekehrt", "24,00 €");
        assertThat(payments(anna)).containsExactly("ABANDONED");
        assertThat(CITY.database().sql("select count(*) from services.submission where application = :id::uuid")
                .param("id", anna.application()).query(Long.class).single()).isZero();
    }

    @Test
    void aCallbackThatNeverComesIsMadeUpForAndOneThatLiesChangesNothing() {
        handIn(toTheReview(anna));
        callback(transaction(anna), "PAYED");
        callback(UUID.randomUUID().toString(), "PAYED");
        work(Duration.ZERO);
        assertThat(payments(anna)).containsExactly("INITIAL");
        provider(transaction(anna), "PAYED", "24.00", "EUR");
        work(Duration.ofMinutes(6));
        assertThat(anna.open("/mein/antraege/" + anna.application()).text()).contains("Ihr Antrag ist angekommen");
        assertThat(anna.open("/mein/zahlungen/" + payment(anna)).text()).contains("Ihr Antrag ist angekommen");
    }

    @Test
    void moneyThatComesAfterTheEndIsForTheTreasuryToGiveBack() {
        handIn(toTheReview(anna));
        work(Duration.ofHours(25));
        assertThat(payments(anna)).containsExactly("EXPIRED");
        assertThat(anna.open("/mein/antraege/" + anna.application() + "/pruefen").text())
                .contains("Die Zeit zum Bezahlen ist abgelaufen", "Şahin");
        provider(transaction(anna), "PAYED", "24.00", "EUR");
        callback(transaction(anna), "PAYED");
        work(Duration.ofHours(26));
        assertThat(bookings(anna)).containsExactly("SURPLUS 2400");
        String address = "/amt/dienste/zahlungen/" + payment(anna);
        assertThat(CITY.visitor().signInAs("nadia.brandt").get(address).statusCode()).isEqualTo(403);
        FormWalker treasury = new FormWalker(CITY.visitor().signInAs("rosa.lindner"));
        assertThat(treasury.open("/amt/dienste/zahlungen?stand=REFUND").text()).contains("zu erstatten");
        treasury.open(address).press(Map.of());
        assertThat(treasury.errors()).contains("Schreiben Sie, wie das Geld erstattet wurde");
        treasury.press(Map.of("vermerk", "E-4711"));
        assertThat(treasury.text()).contains("Rosa Lindner", "E-4711").doesNotContain("Als erstattet vermerken");
        assertThat(treasury.visitor().get("/amt/dienste/zahlungen.csv").body()).contains(payment(anna) + ",");
    }

    @Test
    void moneyOfAnotherAmountOrCurrencyCountsAsNone() {
        handIn(toTheReview(anna));
        provider(transaction(anna), "PAYED", "0.24", "EUR");
        anna.open("/mein/zahlungen/" + payment(anna));
        assertThat(anna.text()).contains("Der bezahlte Betrag passt nicht zur Gebühr");
        handIn(anna);
        provider(transaction(anna), "PAYED", "24.00", "USD");
        anna.open("/mein/zahlungen/" + payment(anna));
        assertThat(bookings(anna)).containsExactlyInAnyOrder("SURPLUS 24", "SURPLUS 2400");
        assertThat(anna.text()).contains("Prüfen und absenden");
    }

    @Test
    void nobodyElseComesBackInSomebodysPlace() {
        handIn(toTheReview(anna));
        HttpVisitor other = CITY.visitor();
        assertThat(other.get("/mein/zahlungen/" + payment(anna)).statusCode()).as("signing in first").isEqualTo(302);
        assertThat(other.get(ApplicationPaths.payment(UUID.fromString(anna.application()))).statusCode()).isEqualTo(302);
        assertThat(other.get("/probe-bezahldienst/v1/paymenttransaction/stadt/gebuehren/" + transaction(anna), "Accept", "application/json")
                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFeeThatChangesMeanwhileIsToldBeforeItIsTaken() {
        toTheReview(anna);
        tariff("2020-02-01", 1500);
        handIn(anna);
        assertThat(anna.errors()).contains("Die Gebühr hat sich eben geändert");
        assertThat(anna.text()).contains("30,00 €");
        CITY.database().sql("update services.application set begun = timestamptz '2020-01-10 12:00Z' where id = :id::uuid")
                .param("id", anna.application()).update();
        anna.open(anna.address());
        assertThat(anna.text()).contains("gilt ein neuer Tarif: statt 24,00 € jetzt 30,00 €");
        handIn(anna);
        tariff("2020-03-01", 9900);
        TrialPayment.pay(anna, "payed", "durcheinander");
        assertThat(bookings(anna)).containsExactly("FEE 3000");
    }

    @Test
    void whoOwesNothingPaysNothing() {
        CITY.database().sql("""
                update services.tariff set terms = jsonb_set(jsonb_set(terms, '{reliefs}',
                    '[{"kind": "EXEMPT", "name": "Unter 24", "proof": "Ausweis"}]'), '{circumstances}',
                    '{"Unter 24": {"kind": "YOUNGER", "place": "G99000001/F99000003", "years": 24}}')
                where service = :service
                """).param("service", service).update();
        anna.begin(service).press(Map.of("G99000001/F99000001", "Şahin", "G99000001/F99000002", "Anna",
                "G99000001/F99000003", CITY.clock().instant().toString().substring(0, 4) + "-01-01"));
        anna.press(dogs()).press(Map.of("F99000009", "true"));
        assertThat(anna.text()).contains("0,00 €", "Ermäßigt: Unter 24. Sonst wären es 24,00 €");
        handIn(anna);
        assertThat(anna.text()).contains("Ihr Antrag ist angekommen");
        assertThat(payments(anna)).isEmpty();
    }

    private FormWalker toTheReview(FormWalker walker) {
        walker.begin(service).press(Map.of("G99000001/F99000001", "Şahin", "G99000001/F99000002", "Anna"));
        return walker.press(dogs()).press(Map.of("F99000009", "true"));
    }

    private static Map<String, String> dogs() {
        return Map.of(DOG + "[0]/F99000004", "Bello", DOG + "[0]/F99000005", "1.5.2026", DOG + "[0]/F99000006", "false",
                DOG + "[1]/F99000004", "Rex", DOG + "[1]/F99000005", "1.5.2026", DOG + "[1]/F99000006", "false");
    }

    private static void handIn(FormWalker walker) {
        walker.press(Map.of(ReviewPage.DECLARED, "ja"));
    }

    private void tariff(String from, long cents) {
        CITY.database().sql("""
                insert into services.tariff (service, valid_from, terms, example, editor_name, edited_at)
                values (:service, :from::date, jsonb_build_object('tariff', jsonb_build_object('kind', 'PER_UNIT',
                    'centsPerUnit', :cents, 'begun', true, 'leastCents', 0), 'rounding', 'TO_THE_NEAREST_CENT',
                    'legalBasis', 'Hundesteuersatzung', 'reliefs', '[]'::jsonb,
                    'counted', '["G99000002/G99000003"]'::jsonb, 'circumstances', '{}'::jsonb), false, 'Probe', now())
                """).param("service", service).param("from", from).param("cents", cents).update();
    }

    private static void provider(String transaction, String status, String amount, String currency) {
        CITY.database().sql("""
                update services.trial_payment set status = :status, request = request || jsonb_build_object(
                    'grosAmount', :amount::numeric, 'currency', :currency::text)
                where id = :id::uuid
                """).param("status", status).param("amount", amount).param("currency", currency).param("id", transaction).update();
    }

    private static void callback(String transaction, String status) {
        HttpVisitor provider = CITY.visitor();
        assertThat(provider.send(provider.request("/api/v1/payments/probe/callback").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"paymentInformation\":{\"transactionId\":\"" + transaction
                        + "\",\"status\":\"" + status + "\"}}")).build()).statusCode()).isEqualTo(202);
    }

    private static void work(Duration later) {
        try (var _ = CITY.clock().forward(later)) {
            JobKind asking = CITY.beans(JobKind.class).stream().filter(kind -> kind.key().equals("services.payments"))
                    .findFirst().orElseThrow();
            CITY.bean(TransactionTemplate.class).executeWithoutResult(_ -> CITY.bean(Jobs.class).start(asking, ""));
            CITY.bean(JobRunner.class).workOff();
        }
    }

    /** The city no longer knows that it reached the provider of this name. */
    private static void forget(FormWalker walker, String provider) {
        CITY.database().sql("""
                update services.payment set state = 'OPENED', transaction = null, redirect = null, provider = :provider
                where application = :id::uuid
                """).param("provider", provider).param("id", walker.application()).update();
    }

    private static List<String> payments(FormWalker walker) {
        return texts("select state from services.payment where application = :id::uuid order by id", walker);
    }

    private static List<String> bookings(FormWalker walker) {
        return texts("select kind || ' ' || cents from services.booking where application = :id::uuid order by at", walker);
    }

    private static String payment(FormWalker walker) {
        return texts("select id::text from services.payment where application = :id::uuid order by id desc", walker).getFirst();
    }

    private static String transaction(FormWalker walker) {
        return texts("select transaction from services.payment where application = :id::uuid order by id desc", walker).getFirst();
    }

    private static List<String> texts(String question, FormWalker walker) {
        return CITY.database().sql(question).param("id", walker.application()).query(String.class).list();
    }
}

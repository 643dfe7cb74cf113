package city.moves.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.identity.TestTokens;
import city.moves.services.applications.FormWalker;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoticeFeeTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final TestPerson WORKER = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE);
    private static final TestPerson HEAD = TestPeople.citizen().holding("case-signer", HandedIn.OFFICE);
    private static final HttpVisitor APPLICANT = TestPeople.citizen().signIn();
    private static final String PREPARE = "main form[method=post][action$=prepare]";
    private static String service = "";

    private final FormWalker worker = new FormWalker(WORKER.signIn());
    private final FormWalker head = new FormWalker(HEAD.signIn());

    @BeforeAll
    static void addAServiceWithATariff() throws IOException {
        service = HandedIn.service(CITY);
        CITY.database().sql("""
                insert into services.tariff (service, valid_from, terms, example, editor_name, edited_at)
                values (:service, date '2020-01-01', jsonb_build_object('tariff', jsonb_build_object('kind', 'PER_UNIT',
                    'centsPerUnit', 500, 'begun', true, 'leastCents', 0), 'rounding', 'TO_THE_NEAREST_CENT',
                    'legalBasis', 'Satzung § 4', 'reliefs', '[{"kind": "REDUCED_TO_SHARE", "name": "Mit Karte", "proof": "Bonuscard",
                        "share": {"part": 50, "whole": 100}}]'::jsonb,
                    'counted', '[]'::jsonb, 'circumstances', '{}'::jsonb), false, 'Probe', now())
                """).param("service", service).update();
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
        String reference = CITY.database().sql("select reference from services.application where id = :id").param("id", id)
                .query(String.class).single();
        HttpVisitor program = CITY.visitor();
        String fields = """
                {"version": %d, "entscheidung": "GRANTED", "betreff": "Hund", "text": "Ja.", "zustellung": "MAILBOX", "bemessung": "1"}
                """.formatted(CITY.database().sql("select version from services.application where id = :id").param("id", id)
                .query(Integer.class).single());
        assertThat(post(program, reference, fields, "services.work").statusCode()).isEqualTo(403);
        assertThat(assessments(id)).isZero();
        assertThat(post(program, reference, fields, "services.assess", "services.work").statusCode()).isEqualTo(200);
        assertThat(assessments(id)).isEqualTo(1);
    }

    private static HttpResponse<String> post(HttpVisitor program, String reference, String fields, String... rights) {
        return program.send(program.request("/api/v1/cases/" + reference + "/prepare")
                .header("Authorization", "Bearer " + TestTokens.of(WORKER.id(), rights)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(fields)).build());
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

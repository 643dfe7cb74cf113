package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.PersonalData;
import city.moves.services.forms.Fact;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import city.moves.services.forms.authored.FilledIn;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever told the city something once is not asked for it again, sees where it came from, and may change it. */
class KnownApplicantTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String DOGS = "hund-anmelden";
    private static final String DETAILS = "/konto/angaben";

    private final TestPerson person = TestPeople.citizen();
    private final HttpVisitor visitor = person.signIn();
    private final FormWalker walker = new FormWalker(visitor);

    @Test
    void whatTheAccountKnowsIsFilledInMarkedAndChangeableAndNothingElseIs() {
        visitor.submit(DETAILS, DETAILS, Map.of("given-names", "Mara Lea", "family-name", "Öztürk", "postcode", "70173",
                "birth-date", "31.2.1990"));
        assertThat(walker.open(DETAILS).page().select("[name=given-names]").val()).as("nothing is kept of a wrong form").isEmpty();
        walker.press(Map.of("given-names", "Mara Lea", "family-name", "Öztürk", "postcode", "70173", "birth-date", "1.5.1990"));
        assertThat(walker.text()).contains("Gespeichert");
        CITY.database().sql("""
                insert into identity.person_detail (account, detail, provider, value, assurance, stated_at)
                values (:account, 'FAMILY_NAME', 'ausweis', 'Öztürk-Beck', 'HIGH', timestamptz '2026-03-01 12:00:00+01')
                """).param("account", person.id()).update();

        walker.begin(DOGS);
        walker.open(personStep());
        assertThat(field(Fact.GIVEN_NAMES).val()).isEqualTo("Mara Lea");
        assertThat(field(Fact.FAMILY_NAME).val()).as("what was proved comes first").isEqualTo("Öztürk-Beck");
        assertThat(hint(Fact.GIVEN_NAMES)).contains("Aus Ihrem Konto, Stand");
        assertThat(hint(Fact.FAMILY_NAME)).contains("bestätigt von Ihrem Anmeldedienst am 01.03.2026");
        assertThat(walker.text()).contains("Wir haben schon etwas für Sie ausgefüllt");
        walker.press(Map.of(name(Fact.FAMILY_NAME), "Beck"));
        walker.open(personStep());
        assertThat(hint(Fact.FAMILY_NAME)).as("what somebody typed is theirs").doesNotContain("Konto");
        assertThat(hint(Fact.GIVEN_NAMES)).contains("Aus Ihrem Konto");
        assertThat(walker.open("/mein/antraege/" + walker.application() + "/pruefen").text()).contains("aus dem Konto");
        assertThat(CITY.database().sql("select value from identity.person_detail where account = :account and provider = 'ausweis'")
                .param("account", person.id()).query(String.class).single()).isEqualTo("Öztürk-Beck");
    }

    @Test
    void whoKeepsNothingGetsAnEmptyFormAndWhatIsKeptCanBeErased() {
        walker.begin(DOGS);
        assertThat(walker.open(personStep()).text()).doesNotContain("Wir haben schon etwas");
        assertThat(field(Fact.GIVEN_NAMES).val()).isEmpty();

        visitor.submit(DETAILS, DETAILS, Map.of("given-names", "Unverwechselbar"));
        assertThat(visitor.get("/konto/daten/konto").body()).contains("Unverwechselbar", "Vornamen");
        visitor.submit(DETAILS, DETAILS + "/loeschen", Map.of());
        assertThat(visitor.get("/konto/daten/konto").body()).doesNotContain("Unverwechselbar");
        visitor.submit(DETAILS, DETAILS, Map.of("given-names", "Unverwechselbar"));
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ -> CITY.beans(PersonalData.class).stream()
                .filter(data -> data.holding().key().equals("konto")).forEach(data -> data.erase(DataSubject.of(person.id()))));
        assertThat(CITY.database().sql("select count(*) from identity.person_detail where account = :account")
                .param("account", person.id()).query(Long.class).single()).isZero();
    }

    @Test
    void answersAreKeptOnlyAfterAYesAndFilledInTheNextTimeUntilTheyAreErased() {
        String first = handedIn(person, visitor);
        walker.open(first);
        assertThat(walker.page().select("[name=merken]").hasAttr("checked")).isFalse();
        walker.press("form[action$=merken]", Map.of(), Map.of());
        assertThat(walker.errors()).contains("Kreuzen Sie an");
        assertThat(kept()).isZero();
        TestPerson other = TestPeople.citizen();
        assertThat(other.signIn().submit("/konto", first + "/merken", Map.of("merken", "ja")).statusCode()).isEqualTo(404);
        walker.press("form[action$=merken]", Map.of("merken", "ja"), Map.of());
        assertThat(walker.heading()).isEqualTo("Gemerkte Antworten");
        assertThat(kept()).isPositive();
        assertThat(visitor.get("/konto/daten/gemerktes").body()).contains("Unverwechselbar");
        assertThat(walker.open(first).page().select("form[action$=merken]")).as("nothing is left to keep").isEmpty();

        walker.begin(DOGS);
        walker.open(personStep());
        assertThat(field(Fact.FAMILY_NAME).val()).isEqualTo("Unverwechselbar");
        assertThat(hint(Fact.FAMILY_NAME)).contains("Aus Ihrem Antrag vom");
        walker.open("/mein/antworten").press(Map.of("family-name", ""));
        assertThat(walker.errors()).contains("Füllen Sie das Feld aus");
        walker.press(Map.of("family-name", "Geändert"));
        assertThat(walker.text()).contains("Die Änderungen sind gespeichert");
        visitor.submit(DETAILS, DETAILS, Map.of("family-name", "Ausdemkonto"));
        walker.begin(DOGS);
        walker.open(personStep());
        assertThat(field(Fact.FAMILY_NAME).val()).as("the account comes first").isEqualTo("Ausdemkonto");

        assertThat(visitor.submit("/mein/antworten", "/mein/antworten/family-name/loeschen", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor.submit("/konto", "/mein/antworten/family-name/loeschen", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/mein/antworten").body()).doesNotContain("Geändert");
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ -> CITY.beans(PersonalData.class).stream()
                .filter(data -> data.holding().key().equals("gemerktes")).forEach(data -> data.erase(DataSubject.of(person.id()))));
        assertThat(kept()).isZero();
    }

    /** The path of an application that is with the office. */
    private static String handedIn(TestPerson person, HttpVisitor visitor) {
        FormWalker applying = new FormWalker(visitor).begin(DOGS);
        UUID id = UUID.fromString(applying.application());
        FilledIn filled = FilledIn.all().stream().filter(form -> form.service().equals(DOGS)).findFirst().orElseThrow();
        Map<String, String> answers = new TreeMap<>(filled.answers());
        answers.put(name(Fact.FAMILY_NAME), "Unverwechselbar");
        Application draft = CITY.bean(Applications.class).find(id, new Applicant(person.id(), null, "", null)).orElseThrow();
        Set<String> steps = CITY.bean(Walks.class).of(draft).form().steps().stream().map(FormStep::key).collect(Collectors.toSet());
        CITY.bean(Drafts.class).save(id, new Draft(answers, steps));
        applying.open(ApplicationPaths.review(id)).press(Map.of(ReviewPage.DECLARED, "ja"));
        return ApplicationPaths.of(id);
    }

    private long kept() {
        return CITY.database().sql("select count(*) from services.remembered_answer where account = :account")
                .param("account", person.id()).query(Long.class).single();
    }

    private String personStep() {
        return ApplicationPaths.step(UUID.fromString(walker.application()), path(Fact.GIVEN_NAMES).ids().getFirst());
    }

    private Element field(Fact fact) {
        return walker.page().getElementById(name(fact));
    }

    private String hint(Fact fact) {
        Element hint = walker.page().getElementById(name(fact) + "-hinweis");
        return hint == null ? "" : hint.text();
    }

    private static String name(Fact fact) {
        return path(fact).toString();
    }

    private static ElementPath path(Fact fact) {
        ReadyForm form = CITY.bean(ReadyForms.class).of(CITY.bean(FormVersions.class).current(DOGS).orElseThrow().id());
        return form.facts().entrySet().stream().filter(entry -> entry.getValue() == fact).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }
}

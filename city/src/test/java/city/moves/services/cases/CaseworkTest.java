package city.moves.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.jobs.JobRunner;
import city.moves.platform.operations.JobState;
import city.moves.services.applications.FormWalker;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class CaseworkTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final TestPerson WORKER = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE);
    private static final TestPerson COLLEAGUE = TestPeople.citizen().holding("case-worker", HandedIn.OFFICE);
    private static final TestPerson HEAD = TestPeople.citizen().holding("case-signer", HandedIn.OFFICE);
    private static final TestPerson APPLICANT = TestPeople.citizen();
    private static final HttpVisitor APPLICANT_VISITOR = APPLICANT.signIn();
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static String service = "";

    private final FormWalker worker = new FormWalker(WORKER.signIn());
    private final FormWalker head = new FormWalker(HEAD.signIn());

    @BeforeAll
    static void addAService() throws IOException {
        service = HandedIn.service(CITY);
    }

    @Test
    void anApplicationGoesFromTheInboxToTheNoticeInTheMailbox() {
        FormWalker applicant = HandedIn.by(APPLICANT_VISITOR, service, "Şahin");
        assertThat(applicant.text()).contains("Übliche Bearbeitungszeit: 2 bis 4 Wochen. Haben Sie bis zum");
        UUID id = HandedIn.id(applicant);
        worker.open("/amt/antraege?liste=eingang&dienst=" + service);
        assertThat(worker.text()).contains("Anna Şahin", "Probe: Hund anmelden", "noch niemand");
        worker.open(CasePaths.of(id));
        assertThat(worker.text()).contains("Anna Şahin", "Bello", "01.05.2026", "neu");
        press(worker, "take");
        assertThat(worker.text()).contains("Sie haben den Antrag übernommen", "in Bearbeitung");
        assertThat(worker.visitor().submit(CasePaths.of(id), CasePaths.action(id, CaseAction.TAKE), Map.of("version", "1")).body())
                .as("a second tab").contains("Sie bearbeiten den Antrag schon.");

        act(worker, id, CaseAction.ASK_APPLICANT, Map.of("text", "Schicken Sie {{wirklich}} alles.", "tag", "1.12.2030"));
        assertThat(worker.errors()).contains("{{wirklich}}");
        worker.press(form("ask-applicant"), Map.of("text", "Schicken Sie uns die Haftpflichtversicherung."), Map.of());
        assertThat(worker.text()).contains("Die Rückfrage ist gesendet", "noch nicht gelesen");
        assertThat(notices(APPLICANT.id())).contains("casework.written");
        assertThat(worker.open(CasePaths.action(id, CaseAction.PREPARE)).page().select(form("prepare")))
                .as("nothing is decided while the answer may come").isEmpty();
        HttpResponse<String> early = worker.visitor().submit(CasePaths.of(id), CasePaths.action(id, CaseAction.PREPARE),
                Map.of("version", String.valueOf(version(id)), "entscheidung", "REJECTED", "betreff", "Hund", "text", "Nein.", "zustellung", "LETTER"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("Bis zum 01.12.2030 kann die Person");

        assertThat(APPLICANT_VISITOR.get("/mein/postfach").body()).contains("Rückfrage", "mv-is-unread");
        applicant.open(HandedIn.path(id));
        assertThat(applicant.text()).contains("Haftpflichtversicherung", "Antworten Sie bis", "01.12.2030".substring(6));
        applicant.press(form("antworten"), Map.of("antwort", ""), Map.of());
        assertThat(applicant.errors()).contains("Schreiben Sie etwas, oder wählen Sie eine Datei");
        applicant.press(form("antworten"), Map.of("antwort", "Hier ist sie."), Map.of("datei", FormWalker.PDF));
        assertThat(applicant.text()).contains("Ihre Antwort", "Hier ist sie.", "nachweis.pdf");
        assertThat(APPLICANT_VISITOR.get("/mein/postfach").body()).doesNotContain("mv-is-unread");
        assertThat(notices(WORKER.id())).contains("casework.work");
        worker.open(CasePaths.of(id));
        assertThat(worker.text()).contains("in Bearbeitung", "Hier ist sie.", "gelesen");
        assertThat(worker.visitor().get(worker.page().select("a[href*=/dateien/]").attr("href")).statusCode()).isEqualTo(200);

        act(worker, id, CaseAction.PREPARE, Map.of());
        assertThat(worker.errors()).contains("Wählen Sie, wie Sie entscheiden", "Geben Sie einen Text ein");
        worker.press(form("prepare"), Map.of("entscheidung", "GRANTED", "text", "Ihr Hund ist angemeldet.", "gebuehr", "12,50"), Map.of());
        assertThat(worker.errors()).contains("Rechtsgrundlage");
        worker.press(form("prepare"), Map.of("grundlage", "Gebührenverzeichnis 4.2"), Map.of());
        assertThat(worker.text()).contains("zur Mitzeichnung", "12,50 €");
        assertThat(worker.text()).as("nobody has to come back to it").doesNotContain("Wiedervorlage 02.12.2030");
        assertThat(CITY.database().sql("select count(*) from services.application where id = :id and follow_up is not null")
                .param("id", id).query(Long.class).single()).isZero();
        assertThat(worker.page().select("form[action$=approve]")).isEmpty();

        head.open("/amt/antraege?liste=zeichnen&dienst=" + service);
        assertThat(head.text()).contains("Anna Şahin");
        head.open(CasePaths.of(id));
        press(head, "approve");
        CITY.bean(JobRunner.class).workOff();
        assertThat(stage(id)).isEqualTo("NOTIFIED");
        head.open(CasePaths.of(id));
        assertThat(head.text()).contains("Bescheid versandt", "Widerspruch möglich bis", "OZG § 9 (1)");
        applicant.open(HandedIn.path(id));
        assertThat(applicant.text()).contains("Ihr Antrag ist bewilligt", "Gilt als bekannt gegeben am", "12,50 €");
        HttpResponse<String> notice = APPLICANT_VISITOR.get(applicant.page().select("a[href*=/dokumente/]:contains(PDF)").first()
                .attr("href"));
        assertThat(notice.body()).startsWith("%PDF");
        assertThat(notices(APPLICANT.id())).contains("casework.decided");

        worker.open(CasePaths.of(id));
        act(worker, id, CaseAction.CLOSE, Map.of("offen", "TREASURY"));
        assertThat(worker.text()).contains("abgeschlossen");
        assertThat(trail(id)).contains("application.received", "case.take", "case.ask-applicant", "application.answered",
                "case.prepare", "case.approve", "case.close");
        assertThat(head.open(CasePaths.of(id) + "/zugriffe").text()).contains("Seite", "Datei");
        assertThat(worker.open(CasePaths.of(id) + "/zugriffe").status()).isEqualTo(404);
    }

    @Test
    void whoAppliedWithoutAnAccountGetsALetterThatCountsFromTheDayOnWhichItWasPosted() {
        FormWalker applicant = HandedIn.by(CITY.visitor(), service, "Brief");
        UUID id = HandedIn.id(applicant);
        take(id);
        act(worker, id, CaseAction.PREPARE, Map.of("entscheidung", "REJECTED", "zustellung", "MAILBOX", "text", "Nein."));
        assertThat(worker.status()).isEqualTo(400);
        assertThat(worker.text()).contains("ohne Konto");
        act(worker, id, CaseAction.PREPARE, Map.of("entscheidung", "REJECTED", "text", "Nein."));
        head.open(CasePaths.of(id));
        assertThat(head.visitor().get(CasePaths.of(id) + "/bescheid.pdf").body()).startsWith("%PDF");
        press(head, "approve");
        CITY.bean(JobRunner.class).workOff();
        assertThat(stage(id)).isEqualTo("DECIDED");
        assertThat(applicant.open(HandedIn.path(id)).text()).doesNotContain("abgelehnt");
        assertThat(applicant.page().select("a[href*=/dokumente/]")).as("not posted yet").hasSizeLessThan(2);
        act(worker, id, CaseAction.POST, Map.of("tag", "1.1.2020"));
        assertThat(worker.errors()).contains("zwischen der Mitzeichnung und heute");
        act(worker, id, CaseAction.POST, Map.of("tag", today()));
        assertThat(worker.text()).contains("Bescheid versandt", "LVwVfG § 41 (2)");
        assertThat(applicant.open(HandedIn.path(id)).text()).contains("Ihr Antrag ist abgelehnt");
    }

    @Test
    void aCaseClosesByItselfOnceNobodyCanObjectAndWhileNothingIsOpen() throws Exception {
        UUID quiet = notified("Ruhig", Map.of());
        UUID costly = notified("Teuer", Map.of("gebuehr", "5,00", "grundlage", "Gebührenverzeichnis 4.2"));
        UUID disputed = notified("Streitbar", Map.of());
        act(worker, disputed, CaseAction.OBJECTION, Map.of("tag", "1.1.2020", "grund", "Die Auflage"));
        assertThat(worker.errors()).contains("zwischen dem Versand des Bescheids und heute");
        worker.press(form("objection"), Map.of("tag", today()), Map.of());
        assertThat(worker.text()).contains("Der Widerspruch ist festgehalten", "Widerspruch eingegangen am", "Die Auflage")
                .doesNotContain("nach der Frist");
        assertThat(stage(disputed)).isEqualTo("IN_REVIEW");
        closeAt(27);
        assertThat(stage(quiet)).as("somebody may still object").isEqualTo("NOTIFIED");
        closeAt(45);
        assertThat(List.of(stage(quiet), stage(costly), stage(disputed))).containsExactly("CLOSED", "NOTIFIED", "IN_REVIEW");
        assertThat(trail(quiet)).containsOnlyOnce("case.undisputed");
        assertThat(CITY.database().sql("select count(*) from services.application_event where application = :id and to_stage = 'CLOSED'")
                .param("id", quiet).query(Long.class).single()).as("by two nodes at once").isEqualTo(1);
        assertThat(APPLICANT_VISITOR.get(HandedIn.path(quiet)).body()).contains("Abgeschlossen, da die Widerspruchsfrist vorbei ist");
        try (var _ = CITY.clock().forward(Duration.ofDays(45))) {
            FormWalker later = new FormWalker(WORKER.signIn());
            act(later, quiet, CaseAction.OBJECTION, Map.of("tag", today(), "grund", "Zu spät"));
            assertThat(later.text()).contains("nach der Frist", "in Bearbeitung");
        }
    }

    /** Two nodes that do the same work at the same time. */
    private static void closeAt(int days) throws Exception {
        try (var _ = CITY.clock().forward(Duration.ofDays(days));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node = () -> CITY.bean(TransactionTemplate.class).execute(_ ->
                    CITY.bean(ClosingCases.class).begin(new JobState("", "", 0)).finish().finished());
            assertThat(threads.invokeAll(List.of(node, node))).extracting(java.util.concurrent.Future::resultNow).hasSize(2);
        }
    }

    /** A case of which the applicant has the notice. */
    private UUID notified(String name, Map<String, String> further) {
        UUID id = HandedIn.id(HandedIn.by(APPLICANT_VISITOR, service, name));
        take(id);
        Map<String, String> fields = new HashMap<>(Map.of("entscheidung", "GRANTED", "text", "Ja."));
        fields.putAll(further);
        act(worker, id, CaseAction.PREPARE, fields);
        head.open(CasePaths.of(id));
        press(head, "approve");
        CITY.bean(JobRunner.class).workOff();
        assertThat(stage(id)).isEqualTo("NOTIFIED");
        return id;
    }

    @Test
    void nobodySignsWhatTheyWroteThemselves() {
        UUID id = HandedIn.id(HandedIn.by(APPLICANT_VISITOR, service, "Vieraugen"));
        head.open(CasePaths.of(id));
        press(head, "take");
        act(head, id, CaseAction.PREPARE, Map.of("entscheidung", "GRANTED", "text", "Ja."));
        assertThat(head.open("/amt/antraege?liste=zeichnen&q=Vieraugen").text()).doesNotContain("Anna Vieraugen");
        head.open(CasePaths.of(id));
        press(head, "approve");
        assertThat(head.status()).isEqualTo(403);
        assertThat(head.text()).contains("Sie haben den Bescheid selbst geschrieben");
        assertThat(stage(id)).isEqualTo("DECISION_PREPARED");
    }

    @Test
    void ofManyWhoTakeACaseAtOnceOneHasIt() throws Exception {
        UUID id = HandedIn.id(HandedIn.by(CITY.visitor(), service, "Gedränge"));
        List<TestPerson> people = List.of(WORKER, COLLEAGUE, HEAD);
        int version = version(id);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = threads.invokeAll(people.stream().map(person -> (Callable<Integer>) () ->
                    person.signIn().submit(CasePaths.of(id), CasePaths.action(id, CaseAction.TAKE),
                            Map.of("version", String.valueOf(version))).statusCode()).toList()).stream()
                    .map(java.util.concurrent.Future::resultNow).toList();
            assertThat(answers).containsExactlyInAnyOrder(302, 409, 409);
        }
    }

    @Test
    void aCaseIsHandedOverComesUpAgainAndGoesBack() {
        UUID id = HandedIn.id(HandedIn.by(CITY.visitor(), service, "Wandernd"));
        take(id);
        act(worker, id, CaseAction.FOLLOW_UP, Map.of("tag", today(), "grund", "nachfragen"));
        assertThat(worker.open("/amt/antraege?liste=wiedervorlage").text()).contains("Anna Wandernd");
        act(worker, id, CaseAction.NOTE, Map.of("text", "Halterin rief an."));
        act(worker, id, CaseAction.HAND_OVER, Map.of("an", COLLEAGUE.id().toString()));
        assertThat(worker.text()).contains("übergeben", "Halterin rief an.");
        assertThat(notices(COLLEAGUE.id())).contains("casework.work");
        assertThat(worker.page().select("a[href$=prepare]")).as("it is no longer hers").isEmpty();
        FormWalker colleague = new FormWalker(COLLEAGUE.signIn());
        act(colleague, id, CaseAction.GIVE_BACK, Map.of());
        assertThat(colleague.text()).contains("Der Antrag liegt wieder im Posteingang", "noch niemand");
    }

    @Test
    void anotherOfficeSeesACaseOnlyOnceItIsForwardedThere() {
        UUID id = HandedIn.id(HandedIn.by(CITY.visitor(), service, "Weiterweg"));
        HttpVisitor other = TestPeople.citizen().holding("case-worker", "standesamt").signIn();
        assertThat(other.get(CasePaths.of(id)).statusCode()).isEqualTo(404);
        assertThat(other.get("/amt/antraege?liste=alle&q=Weiterweg").body()).doesNotContain("Anna Weiterweg");
        take(id);
        act(worker, id, CaseAction.FORWARD, Map.of("stelle", "standesamt", "grund", "Dort zuständig"));
        assertThat(worker.visitor().get(CasePaths.of(id)).statusCode()).isEqualTo(404);
        assertThat(other.get(CasePaths.of(id)).body()).contains("Weiterweg", "Dort zuständig");
    }

    @Test
    void whoIsBiasedLosesTheCaseForGood() {
        UUID id = HandedIn.id(HandedIn.by(CITY.visitor(), service, "Verwandt"));
        take(id);
        worker.open(CasePaths.of(id)).press(form("befangen"), Map.of(), Map.of());
        assertThat(worker.text()).contains("Sie haben erklärt, dass Sie befangen sind", "noch niemand");
        assertThat(worker.page().select("form[action$=take]")).isEmpty();
        head.open(CasePaths.of(id));
        press(head, "take");
        act(head, id, CaseAction.HAND_OVER, Map.of("an", WORKER.id().toString()));
        assertThat(head.errors()).contains("Wählen Sie eine Person");
    }

    @Test
    void aCaseIsFoundByWhatItSaysAndTakenAlongAsATable() {
        FormWalker applicant = HandedIn.by(CITY.visitor(), service, "Großschädl");
        String reference = applicant.page().select(".mv-kicker").text().replace("Aktenzeichen ", "");
        for (String words : List.of("Grossschaedl", "großsch", reference, "bello großschädl")) {
            assertThat(worker.open("/amt/antraege?liste=team&q=" + words.replace(" ", "%20").replace("ß", "%C3%9F").replace("ä", "%C3%A4"))
                    .text()).as(words).contains("Anna Großschädl");
        }
        HttpResponse<String> table = worker.visitor().get("/amt/antraege/tabelle.csv?liste=team&q=Grossschaedl");
        assertThat(table.body()).startsWith("\uFEFFAktenzeichen;Dienst").contains(reference, "Anna Großschädl");
        assertThat(CITY.database().sql("select count(*) from audit.entry where action = 'case.table' and account = :id")
                .param("id", WORKER.id()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whatManyCasesHoldIsFoundAsWhatFewHold() {
        for (String name : List.of("Erste", "Zweite", "Dritte")) {
            UUID id = HandedIn.id(HandedIn.by(CITY.visitor(), service, name));
            if (!name.equals("Dritte")) {
                take(id);
            }
        }
        Cases cases = CITY.bean(Cases.class);
        for (CaseView view : List.of(CaseView.INBOX, CaseView.MINE, CaseView.TEAM, CaseView.ALL)) {
            CaseFilter filter = new CaseFilter(view, List.of(HandedIn.OFFICE, "standesamt"), WORKER.id(), service, "anna bel", TODAY);
            List<UUID> few = found(filter, null, CaseQuery.MANY);
            assertThat(few).as(view.word()).hasSizeGreaterThanOrEqualTo(view == CaseView.INBOX ? 1 : 2)
                    .isEqualTo(found(filter, null, 1));
            Case first = cases.find(few.getFirst()).orElseThrow();
            assertThat(found(filter, first, CaseQuery.MANY)).isEqualTo(found(filter, first, 1)).isEqualTo(few.subList(1, few.size()));
            if (view.isCounted()) {
                assertThat(cases.counts(filter, 1_000).get(view)).as(view.word()).isEqualTo(few.size());
            }
        }
        assertThat(cases.counts(new CaseFilter(CaseView.ALL, List.of(HandedIn.OFFICE), WORKER.id(), service, "anna", TODAY), 1))
                .as("up to a bound").containsEntry(CaseView.TEAM, 1);
    }

    private static List<UUID> found(CaseFilter filter, @Nullable Case last, int many) {
        return CaseQuery.of(filter, last, many).limited(100).on(CITY.database())
                .query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    private void take(UUID id) {
        worker.open(CasePaths.of(id));
        press(worker, "take");
    }

    private static void press(FormWalker walker, String action) {
        walker.press(form(action), Map.of(), Map.of());
    }

    private static void act(FormWalker walker, UUID id, CaseAction action, Map<String, String> fields) {
        walker.open(CasePaths.action(id, action));
        walker.press(form(action.slug()), fields, Map.of());
    }

    private static String form(String ending) {
        return "main form[method=post][action$=" + ending + "]";
    }

    private static String today() {
        return CITY.clock().today().toString();
    }

    private static int version(UUID id) {
        return CITY.database().sql("select version from services.application where id = :id").param("id", id)
                .query(Integer.class).single();
    }

    private static String stage(UUID id) {
        return CITY.database().sql("select stage from services.application where id = :id").param("id", id)
                .query(String.class).single();
    }

    private static List<String> notices(UUID account) {
        return CITY.database().sql("select kind from notifications.notice where account = :account").param("account", account)
                .query(String.class).list();
    }

    private static List<String> trail(UUID id) {
        return CITY.database().sql("select action from audit.entry where subject = :subject order by number")
                .param("subject", "application:" + id).query(String.class).list();
    }
}

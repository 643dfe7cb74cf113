package city.moves.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.audit.ErasingValues;
import city.moves.platform.operations.Checkup;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalRecord;
import city.moves.platform.personal.Tally;
import city.moves.platform.values.KeyPage;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A person sees and takes along all that is held about them, and has erased what the law lets be erased. */
class ErasureTest {

    private final RunningCity city = RunningCity.get();
    private final TransactionTemplate transaction = city.bean(TransactionTemplate.class);
    private final Requests requests = city.bean(Requests.class);
    private final Outcomes outcomes = city.bean(Outcomes.class);

    @Test
    void whoHasAnAccountSeesTakesAlongAndErasesEverything() {
        Somebody person = Somebody.arrived().withALife();
        Somebody other = Somebody.arrived().withALife();
        HttpVisitor visitor = person.signIn();
        visitor.submit("/konto", "/konto", Map.of("displayName", "Mara geb. " + person.word(), "email", person.email(),
                "language", "de", "theme", "auto", "version", "1"));
        transaction.executeWithoutResult(_ -> city.bean(AuditTrail.class).record(Deed.of("identity", "account.changed",
                "account:" + person.id(), other.id(), "Kim Weber",
                Map.of("email", new Deed.Change("", person.email())))));
        assertThat(visitor.get("/konto/daten").body()).contains("Meine Daten", "/konto/daten/konto", "Art. 6");
        assertThat(visitor.get("/konto/daten/konto").body()).contains("Mara geb. " + person.word(), person.email());
        String file = visitor.get("/konto/daten/meine-daten.json").body();
        for (String kind : List.of("account", "way-in", "sign-in", "access-token", "session", "kept-form", "link", "notice",
                "notice-choice", "follower", "way-out", "mail", "own-account-deed")) {
            assertThat(file).as(kind).contains("\"kind\":\"" + kind + "\"");
        }
        assertThat(file).contains("\"format\":\"moves-personal-data\"", "Mara geb. " + person.word())
                .doesNotContain(other.word());
        assertThat(visitor.get("/konto/daten/meine-daten.html").body()).contains(person.email(), "</html>")
                .doesNotContain(other.word());

        assertThat(visitor.submit("/konto/daten/loeschen", "/konto/daten/loeschen", Map.of("name", other.word()))
                .statusCode()).as("the name of another account").isEqualTo(400);
        assertThat(person.tables()).contains("identity.account");
        HttpResponse<String> asked = visitor.submit("/konto/daten/loeschen", "/konto/daten/loeschen",
                Map.of("name", person.word()));
        String receipt = asked.headers().firstValue("Location").orElseThrow().replace(city.baseUrl(), "");
        assertThat(receipt).startsWith("/datenschutz/beleg/");
        assertThat(visitor.get("/konto").statusCode()).as("the session has ended").isEqualTo(302);
        HttpResponse<String> shown = ended(receipt);
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shown.body()).contains("Einträge gelöscht", "Art. 5 Abs. 2").doesNotContain(person.word());
        assertThat(person.tables()).isEmpty();
        assertThat(other.tables()).contains("identity.account", "notifications.notice", "mail.message");
        assertThat(city.visitor().get("/datenschutz/beleg/" + "A".repeat(22)).statusCode()).isEqualTo(404);
        assertThat(trail().healthy()).as(trail().text()).isTrue();
    }

    @Test
    void whatStaysOfSomebodyWhoWorkedForTheCityIsNamedWithItsReason() {
        Somebody person = Somebody.arrived().withALife().withACareer();
        transaction.executeWithoutResult(_ -> city.bean(AuditTrail.class).record(Deed.of("jobs", "run.cancelled",
                "run:" + person.id(), person.id(), "Mara " + person.word(), Map.of("represented", new Deed.Change(null,
                "Mara " + person.word() + " (" + person.id() + ")")))));
        UUID earlier = requests.open(person.id(), person.email(), "Mara " + person.word(), LocalDate.of(2026, 9, 1),
                UUID.randomUUID());
        assertThat(requests.answer(requests.find(earlier).orElseThrow(), "Verschickt", city.clock().instant())).isTrue();
        Set<String> kinds = new TreeSet<>();
        city.bean(Holdings.class).all().forEach(data ->
                DataFile.eachOf(data, person.asTheDeskKnows(), held -> kinds.add(held.kind())));
        assertThat(kinds).contains("run", "closure", "follower", "dead-address", "feature-version", "intake", "fetch",
                "decision", "deed", "represented-deed");

        HttpVisitor first = Somebody.atTheDesk().signIn();
        HttpVisitor second = Somebody.atTheDesk().signIn();
        assertThat(first.get("/amt/datenschutz/suche?text=" + person.word()).body()).contains(person.email());
        String opening = "/amt/datenschutz/anfragen/neu";
        String request = location(first.submit(opening, opening, Map.of("konto", person.id().toString(),
                "email", person.email(), "eingang", "01.10.2026")));
        assertThat(first.get(request).body()).contains("01.11.2026", "/daten/konto");
        assertThat(first.get(request + "/daten/mails").body()).contains(person.email());
        assertThat(first.get(request + "/daten.json").body()).contains("\"kind\":\"decision\"", person.word());
        String version = "1";
        assertThat(first.submit(request, request + "/vorschlag", Map.of("version", version)).statusCode()).isEqualTo(302);
        assertThat(first.submit("/konto", request + "/freigabe", Map.of("version", "2")).statusCode())
                .as("four eyes").isEqualTo(409);
        assertThat(second.submit(request, request + "/freigabe", Map.of("version", "1")).statusCode())
                .as("not what was seen").isEqualTo(409);
        assertThat(person.tables()).contains("identity.account");
        assertThat(second.submit(request, request + "/freigabe", Map.of("version", "2")).statusCode()).isEqualTo(302);
        UUID id = UUID.fromString(request.replaceFirst(".*/", ""));
        await(id);

        assertThat(person.tables()).containsExactlyInAnyOrder("audit.value", "geo.feature_version", "geo.intake",
                "strategy.decision");
        Map<String, Outcomes.Outcome> done = outcomes.of(id);
        assertThat(reasons(done, "protokoll")).containsExactly("audit.evidence");
        assertThat(done.get("protokoll").tally().staying().getFirst().number()).as("a deed, and one for the person").isEqualTo(2);
        assertThat(reasons(done, "karte")).containsOnly("geo.history");
        assertThat(reasons(done, "strategie")).containsExactly("strategy.record");
        assertThat(done.get("konto").tally()).isEqualTo(new Tally(1, List.of()));
        assertThat(requests.find(earlier).orElseThrow().email()).as("an earlier request").isEmpty();
        assertThat(count("geo.feature_version where account = :id", person)).as("the younger one").isEqualTo(1);
        assertThat(count("audit.entry where subject = 'privacy-request:" + id + "'", person)).isEqualTo(6);
        assertThat(requests.find(id).orElseThrow().againOn()).isAfter(city.clock().today().plusYears(8));
        Tally later = transaction.execute(_ -> {
            city.bean(ErasingValues.class).erase(new ErasingValues.Command(null, "Nachts", person.id(), Set.of(),
                    city.clock().instant().plusSeconds(60)));
            return city.bean(Holdings.class).find("protokoll").orElseThrow().count(person.asTheDeskKnows());
        });
        assertThat(later.all()).as("when the ten years are over").isZero();
        assertThat(person.tables()).doesNotContain("audit.value");
        assertThat(trail().healthy()).as(trail().text()).isTrue();
    }

    @Test
    void whoHoldsARoleIsToldWhoTakesItAway() {
        Somebody clerk = Somebody.atTheDesk();
        HttpVisitor visitor = clerk.signIn();
        assertThat(visitor.get("/konto/daten/loeschen").body()).contains("Rollen bei der Stadt").doesNotContain("name=\"name\"");
        assertThat(visitor.submit("/konto", "/konto/daten/loeschen", Map.of("name", clerk.word())).statusCode()).isEqualTo(409);
        assertThat(clerk.tables()).contains("identity.account");
        HttpVisitor anna = city.visitor().signInAs("anna.beck");
        assertThat(anna.submit("/konto", "/konto/daten/loeschen", Map.of("name", "anna.beck")).statusCode()).isEqualTo(409);
    }

    @Test
    void whoHasNoRightSeesNobodysData() {
        Somebody person = Somebody.arrived();
        Somebody clerk = Somebody.atTheDesk();
        UUID id = requests.open(person.id(), "", "", LocalDate.of(2026, 10, 1), clerk.id());
        String request = PrivacyDesk.REQUESTS + "/" + id;
        HttpVisitor kim = city.visitor().signInAs("kim.weber");
        for (String path : List.of(PrivacyDesk.PATH, PrivacyDesk.REGISTER, PrivacyDesk.SEARCH + "?text=" + person.word(),
                PrivacyDesk.NEW, request, request + "/daten/konto", request + "/daten.json", request + "/daten.html")) {
            assertThat(kim.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(city.visitor().get(path).statusCode()).as(path).isEqualTo(302);
        }
        for (String deed : List.of("/antwort", "/vorschlag", "/rueckgabe", "/freigabe")) {
            assertThat(kim.submit("/konto", request + deed, Map.of("version", "1", "antwort", "a")).statusCode())
                    .as(deed).isEqualTo(403);
        }
        HttpVisitor officer = clerk.signIn();
        assertThat(officer.get(PrivacyDesk.REQUESTS + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(officer.get(request + "/daten/gibtesnicht").statusCode()).isEqualTo(404);
        assertThat(officer.submit(request, request + "/antwort", Map.of("version", "1", "antwort", " ")).statusCode())
                .isEqualTo(400);
        assertThat(officer.submit(request, request + "/antwort", Map.of("version", "1", "antwort", "Verschickt"))
                .statusCode()).isEqualTo(302);
        assertThat(requests.find(id).orElseThrow().state()).isEqualTo(RequestState.ANSWERED);
    }

    @Test
    void anErasureThatFailedGoesOnWhereItStood() {
        Counting last = new Counting(30, "drei", false);
        Counting failing = new Counting(20, "zwei", true);
        Counting first = new Counting(10, "eins", false);
        UUID request = erasing();
        ErasingPersons erasing = erasing(List.of(first, failing, last));
        step(erasing, request);
        assertThatThrownBy(() -> step(erasing, request)).hasMessage("the disk is full");
        assertThat(outcomes.of(request).keySet()).containsExactly("drei");
        assertThat(requests.find(request).orElseThrow().state()).isEqualTo(RequestState.ERASING);
        failing.broken = false;
        while (!step(erasing, request).finished()) {
            assertThat(last.erased.get()).isEqualTo(1);
        }
        assertThat(List.of(last.erased.get(), failing.erased.get(), first.erased.get())).containsExactly(1, 1, 1);
        assertThat(requests.find(request).orElseThrow().state()).isEqualTo(RequestState.DONE);
        assertThat(step(erasing, request).finished()).as("once more").isTrue();
        assertThat(first.erased.get()).isEqualTo(1);
    }

    @Test
    void twoWhoEraseAtTheSameTimeEraseOnce() {
        List<PersonalData> all = List.of(new Counting(10, "eins", false), new Counting(20, "zwei", false),
                new Counting(30, "drei", false));
        UUID request = erasing();
        Runnable whole = () -> {
            ErasingPersons erasing = erasing(all);
            while (!step(erasing, request).finished()) {
                Thread.onSpinWait();
            }
        };
        CompletableFuture.allOf(CompletableFuture.runAsync(whole), CompletableFuture.runAsync(whole)).join();
        assertThat(all).allSatisfy(data -> assertThat(((Counting) data).erased.get()).isEqualTo(1));
        assertThat(outcomes.of(request)).hasSize(3);
        assertThat(requests.find(request).orElseThrow().state()).isEqualTo(RequestState.DONE);
    }

    private UUID erasing() {
        return transaction.execute(_ -> requests.begin(UUID.randomUUID(), city.clock().today(), UUID.randomUUID().toString()))
                .orElseThrow();
    }

    private ErasingPersons erasing(List<PersonalData> all) {
        return new ErasingPersons(requests, outcomes, new Holdings(all), city.bean(AuditTrail.class), city.clock());
    }

    private JobProgress step(ErasingPersons erasing, UUID request) {
        return transaction.execute(_ -> erasing.begin(new JobState(request.toString(), "", 0)).finish());
    }

    private HttpResponse<String> ended(String receipt) {
        UUID id = requests.findByToken(receipt.replaceFirst(".*/", "")).orElseThrow().id();
        await(id);
        return city.visitor().get(receipt);
    }

    private void await(UUID request) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (requests.find(request).orElseThrow().state() != RequestState.DONE) {
            assertThat(System.nanoTime()).as("%s", outcomes.of(request)).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private Checkup.Finding trail() {
        return city.beans(Checkup.class).stream().filter(checkup -> checkup.name().contains("audit")).findFirst()
                .orElseThrow().examine();
    }

    private long count(String rows, Somebody person) {
        return city.database().sql("select count(*) from " + rows).param("id", person.id()).query(Long.class).single();
    }

    private static List<String> reasons(Map<String, Outcomes.Outcome> done, String holding) {
        return done.get(holding).tally().staying().stream().map(staying -> staying.kept().reason()).toList();
    }

    private String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replace(city.baseUrl(), "");
    }

    /** A holding that counts how often it was erased. */
    private static final class Counting implements PersonalData {

        private final Holding holding;
        private final AtomicInteger erased = new AtomicInteger();
        private volatile boolean broken;

        private Counting(int order, String key, boolean broken) {
            this.holding = new Holding(order, key, Lawfulness.CONSENT, List.of());
            this.broken = broken;
        }

        @Override
        public Holding holding() {
            return holding;
        }

        @Override
        public KeyPage<PersonalRecord> find(DataSubject who, String after, int limit) {
            return new KeyPage<>(List.of(), null);
        }

        @Override
        public Tally count(DataSubject who) {
            return new Tally(1, List.of());
        }

        @Override
        public Tally erase(DataSubject who) {
            if (broken) {
                throw new IllegalStateException("the disk is full");
            }
            erased.incrementAndGet();
            return count(who);
        }
    }
}

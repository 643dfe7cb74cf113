package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.audit.AuditVerification;
import city.moves.platform.audit.ChainVerdict;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AccountDeskTest {

    private static final Pattern LINK = Pattern.compile("/einladung/([A-Za-z0-9_-]{22})<");

    private final RunningCity city = RunningCity.get();
    private final HttpVisitor jonas = city.visitor().signInAs("jonas.vogt");

    @Test
    void aFormThatIsSentTwiceAddsOneAccountAndLeadsToItTwice() {
        String name = "twice." + UUID.randomUUID();
        Map<String, String> fields = Map.of("signInName", name, "displayName", "Twice", "email", "",
                "once", UUID.randomUUID().toString());
        HttpResponse<String> first = jonas.submit("/amt/konten/neu", "/amt/konten/neu", fields);
        HttpResponse<String> second = jonas.submit("/amt/konten/neu", "/amt/konten/neu", fields);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        HttpResponse<String> answer = jonas.submit("/amt/konten/neu", "/amt/konten/neu",
                Map.of("signInName", "kim weber", "displayName", "Kim <b>Wéber</b>", "email", "not an address"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"kim weber\"").contains("Kim &lt;b>Wéber&lt;/b>")
                .contains("Fehler:").contains("3 bis 64 Buchstaben").contains("vollständige E-Mail-Adresse");
    }

    @Test
    void aNameThatIsTakenIsRefusedHoweverItIsWritten() {
        assertThat(jonas.submit("/amt/konten/neu", "/amt/konten/neu",
                Map.of("signInName", "KIM.weber", "displayName", "Another Kim", "email", "")).body())
                .contains("dieser ist vergeben");
    }

    @Test
    void aConflictShowsBothVersionsAndLosesNothing() {
        TestPerson person = TestPeople.citizen();
        String path = "/amt/konten/" + person.id();
        assertThat(jonas.submit(path, path, details("Stored Meanwhile", 1)).statusCode()).isEqualTo(302);
        HttpResponse<String> conflict = jonas.submit(path, path, details("Typed by me", 1));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Stored Meanwhile").contains("value=\"Typed by me\"")
                .contains("name=\"version\" value=\"2\"");
        assertThat(jonas.submit(path, path, details("Typed by me", 2)).statusCode()).isEqualTo(302);
        assertThat(jonas.submit(path, path, details("Typed by me", 2)).statusCode()).as("nothing to compare").isEqualTo(302);
        assertThat(person.stored().displayName()).isEqualTo("Typed by me");
    }

    @Test
    void whatStaffWriteStandsInTheTrailFromWhichToWhichValue() {
        TestPerson person = TestPeople.citizen();
        String before = person.stored().displayName();
        String path = "/amt/konten/" + person.id();
        jonas.submit(path, path, details("Renamed Person", 1));
        jonas.submit(path, path + "/rollen", Map.of("role", "releaser", "department", "do-it", "until", "31.12.2099"));
        String trail = jonas.get("/amt/protokoll?gegenstand=account:" + person.id()).body();
        assertThat(trail).contains("Jonas Vogt").contains("hat das Konto geändert")
                .contains(before + " → Renamed Person").contains("bis 31.12.2099").doesNotContain("releaser @", "do-it");
        assertThat(city.bean(AuditVerification.class).verify()).allMatch(ChainVerdict::whole);
        assertThat(jonas.get("/amt/protokoll/pruefung").body()).contains("Alle Einträge sind so");
    }

    @Test
    void aLockedAccountIsSignedOutAtOnceAndEverywhere() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor phone = person.signIn();
        HttpVisitor laptop = person.signIn();
        String path = "/amt/konten/" + person.id();
        assertThat(jonas.submit(path, path + "/sperren", Map.of("version", "1")).statusCode()).isEqualTo(302);
        assertThat(phone.get("/konto").statusCode()).isEqualTo(302);
        assertThat(laptop.get("/konto").statusCode()).isEqualTo(302);
        assertThat(jonas.submit(path, path + "/sperren", Map.of("version", "1")).statusCode())
                .as("it is what was wanted").isEqualTo(302);
        HttpResponse<String> late = jonas.submit(path, path + "/entsperren", Map.of("version", "1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Das Konto wurde inzwischen geändert", "gesperrt", "name=\"version\" value=\"2\"")
                .doesNotContain("beide Fassungen");
        jonas.submit(path, path + "/entsperren", Map.of("version", "2"));
        assertThat(person.signIn().get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkSetsAPasswordOnceAndEndsTheSessionsOfBefore() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor before = person.signIn();
        String path = "/amt/konten/" + person.id();
        String first = link(jonas.submit(path, path + "/link", Map.of()));
        String second = link(jonas.submit(path, path + "/link", Map.of()));
        assertThat(city.visitor().get(first).statusCode()).as("replaced by the second").isEqualTo(404);
        assertThat(city.database().sql("select count(*) from identity.invitation where position(:token in "
                + "encode(token_hash, 'escape')) > 0").param("token", second.substring("/einladung/".length()))
                .query(Long.class).single()).isZero();

        HttpVisitor guest = city.visitor();
        assertThat(guest.get(second).headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(guest.submit(second, second, Map.of("wanted", "too short", "again", "too short")).body())
                .contains("mindestens 12 Zeichen").doesNotContain("too short");
        Map<String, String> chosen = Map.of("wanted", "a sentence of my own", "again", "a sentence of my own");
        assertThat(guest.submit(second, second, chosen).statusCode()).isEqualTo(302);
        assertThat(guest.get("/konto").body()).contains(person.name());
        assertThat(before.get("/konto").statusCode()).isEqualTo(302);
        assertThat(city.visitor().get(second).statusCode()).isEqualTo(404);
        city.visitor().signIn(person.name(), "a sentence of my own");
    }

    @Test
    void theListIsPagedInPeoplesOrderAndNothingIsShownTwice() {
        String family = "Zzz" + UUID.randomUUID().toString().substring(0, 8);
        Accounts accounts = city.bean(Accounts.class);
        for (int number = 0; number < 120; number++) {
            accounts.add(family.toLowerCase() + "." + number, family + " Ä" + number % 7, "", Instant.EPOCH)
                    .orElseThrow();
        }
        int seen = 0;
        String last = "";
        UUID after = null;
        do {
            var page = accounts.list(new Accounts.Filter(family, "", after), "de", 50);
            for (Accounts.Entry entry : page.items()) {
                assertThat(entry.displayName() + entry.id()).isGreaterThan(last);
                last = entry.displayName() + entry.id();
                seen++;
            }
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);
        assertThat(seen).isEqualTo(120);
        assertThat(jonas.get("/amt/konten?suche=" + family).body()).contains("nach=");
        assertThat(jonas.get("/amt/konten?suche=%25").body()).contains("Kein Konto passt");
        assertThat(jonas.get("/amt/konten?rolle=administrator").body())
                .contains("Jonas Vogt").doesNotContain("Anna Beck");
    }

    @Test
    void theKeyOfARoleThatExistsIsTakenAlsoThatOfTheAdministrators() {
        HttpResponse<String> answer = city.visitor().signInAs("jonas.vogt").submit("/amt/rollen/neu", "/amt/rollen/neu",
                Map.of("key", Role.ADMINISTRATOR, "nameDe", "Zweite", "nameEn", "Second"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#key\"").doesNotContain("href=\"#permissions\"");
    }

    @Test
    void aRoleCanBeMadeChangedAndAConflictIsShown() {
        String key = "role-" + UUID.randomUUID();
        key = key.substring(0, 20);
        assertThat(jonas.submit("/amt/rollen/neu", "/amt/rollen/neu",
                Map.of("key", key, "nameDe", "Neue Rolle", "nameEn", "New role")).statusCode()).isEqualTo(302);
        String path = "/amt/rollen/" + key;
        Map<String, String> wanted = Map.of("version", "1", "nameDe", "Andere", "nameEn", "Other",
                "permissions", "audit.read");
        assertThat(jonas.submit(path, path, wanted).statusCode()).isEqualTo(302);
        assertThat(city.bean(Roles.class).find(key).orElseThrow().permissions()).containsExactly("audit.read");
        HttpResponse<String> conflict = jonas.submit(path, path,
                Map.of("version", "1", "nameDe", "Zu spät", "nameEn", "Too late"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        HttpResponse<String> invented = jonas.submit(path, path, Map.of("version", "2", "nameDe", "Andere", "nameEn", "Other",
                "permissions", "invented.right"));
        assertThat(invented.statusCode()).isEqualTo(400);
        assertThat(invented.body()).contains("href=\"#permissions\"");
        assertThat(conflict.body())
                .contains("value=\"Zu spät\"").contains("Jemand hat diese Angaben inzwischen geändert");
    }

    private static Map<String, String> details(String displayName, int version) {
        return Map.of("displayName", displayName, "email", "", "assurance", "BASIC",
                "version", String.valueOf(version));
    }

    private static String link(HttpResponse<String> answer) {
        Matcher link = LINK.matcher(answer.body());
        assertThat(link.find()).isTrue();
        return "/einladung/" + link.group(1);
    }
}

package city.moves.services.formdesk;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.services.Level;
import city.moves.services.applications.FormWalker;
import city.moves.services.applications.ServiceWithForm;
import city.moves.testing.RunningCity;
import city.moves.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form on its way: brought by one, published by another, with all that is not understood named. */
class FormDeskTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final Set<String> REFUSED = Set.of("unknown-namespace.xml", "duplicate-required-value.xml",
            "duplicate-optional-value.xml", "duplicate-id-node.xml", "empty-id-node.xml", "missing-id-node.xml",
            "unexpected-node.xml", "invalid-freigabestatus.xml");

    private final FormWalker editor = new FormWalker(CITY.visitor().signInAs("nadia.brandt"));
    private final FormWalker publisher = new FormWalker(CITY.visitor().signInAs("paul.richter"));
    private final String slug = ServiceWithForm.without(CITY, Level.NONE);
    private final String desk = "/amt/dienste/" + slug + "/formular";

    @Test
    void whatOneBringsAnotherPublishesFromADayOn() {
        assertThat(editor.open("/amt/dienste/" + slug).page().select("a[href=" + desk + "]")).isNotEmpty();
        assertThat(editor.open(desk).text()).contains("lässt sich dieser Dienst hier nicht online beantragen", "Noch keine");
        take(editor, dogs());
        assertThat(editor.text()).contains("Die Datei ist eingelesen", "13, davon 10 Felder und 3 Gruppen", "1 von 1 werden befolgt",
                "Nichts. Alles, was die Datei sagt, wird befolgt.");
        assertThat(open()).as("a draft is nobody's way in").isFalse();
        step(editor, "pruefen-lassen", Map.of());
        assertThat(editor.page().select("form[action$=veroeffentlichen]")).as("no right").isEmpty();
        step(publisher.open(desk + "/1"), "veroeffentlichen", Map.of("gilt-ab", ""));
        assertThat(publisher.errors()).contains("ab wann die Fassung gilt");
        step(publisher, "veroeffentlichen", Map.of("gilt-ab", today().plusDays(1).toString()));
        assertThat(publisher.text()).contains("Die Fassung ist veröffentlicht");
        assertThat(open()).as("tomorrow only").isFalse();
        step(editor.open(desk + "/1"), "neue-fassung", Map.of());
        step(editor, "pruefen-lassen", Map.of());
        step(publisher.open(desk + "/2"), "veroeffentlichen", Map.of("gilt-ab", today().toString()));
        assertThat(open()).isTrue();
        assertThat(publisher.open(desk).text()).contains("Wer heute beginnt, bekommt Fassung 2.");
        assertThat(publisher.open(desk + "/2").text()).contains("Danach lässt sich der Dienst hier nicht mehr online beantragen");
        step(publisher, "zuruecknehmen", Map.of("grund", "Die Satzung hat sich geändert."));
        assertThat(publisher.text()).contains("Die Satzung hat sich geändert.");
        assertThat(open()).isFalse();
        assertThat(CITY.database().sql("select count(*) from audit.entry where subject = :key and action like 'form.%'")
                .param("key", "service:" + slug).query(Long.class).single()).isEqualTo(7);
    }

    @Test
    void nobodyPublishesTheirOwnAndWhatWasSentBackIsADraftAgain() {
        take(editor, dogs());
        step(editor, "pruefen-lassen", Map.of());
        step(publisher.open(desk + "/1"), "zurueckgeben", Map.of("bemerkung", "Der Hinweis fehlt."));
        assertThat(editor.open(desk + "/1").text()).contains("Der Hinweis fehlt.", "Entwurf");
        CITY.database().sql("update services.form_version set editor = '01900000-0000-7000-8000-000000000010' where service = :slug")
                .param("slug", slug).update();
        step(editor, "pruefen-lassen", Map.of());
        step(publisher.open(desk + "/1"), "veroeffentlichen", Map.of("gilt-ab", today().toString()));
        assertThat(publisher.status()).isEqualTo(409);
        assertThat(publisher.errors()).contains("Eine andere Person muss sie veröffentlichen.");
    }

    @Test
    void whoSawAnotherStateIsToldAndNothingHappens() {
        take(editor, dogs());
        FormWalker late = new FormWalker(editor.visitor()).open(desk + "/1");
        step(editor, "pruefen-lassen", Map.of());
        step(late, "pruefen-lassen", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.errors()).contains("Jemand hat den Dienst inzwischen geändert");
    }

    @Test
    void eachOfficialFileIsADraftOrAListOfWhatIsWrong() throws IOException {
        Path folder = SharedData.path("services/xdatenfelder/tests");
        int taken = 0;
        for (String edition : new String[] {"v2-data", "v3-data"}) {
            try (var files = Files.list(folder.resolve(edition))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".xml")).sorted().toList()) {
                    boolean faulty = REFUSED.contains(file.getFileName().toString());
                    boolean refused = faulty || edition.equals("v3-data");
                    take(editor, Files.readAllBytes(file));
                    assertThat(editor.status()).as("%s: %s", file, editor.errors()).isEqualTo(refused ? 400 : 200);
                    if (refused && !faulty) {
                        assertThat(editor.errors()).contains("nur eine Gruppe von Feldern");
                    } else if (refused) {
                        Element row = editor.page().select("#maengel ~ * tbody tr, #maengel ~ tbody tr").first();
                        assertThat(row).as(file.toString()).isNotNull();
                        assertThat(row.text()).contains("Fehler:");
                        assertThat(Integer.parseInt(row.select("td").get(0).text())).isPositive();
                        assertThat(Integer.parseInt(row.select("td").get(1).text())).isPositive();
                    } else {
                        taken++;
                        assertThat(editor.heading()).isEqualTo("Formular, Fassung " + taken);
                    }
                }
            }
        }
        assertThat(taken).as("those of edition 3 hold groups of fields").isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kein XML", "<a/>", "\u0000\u0001", "<?xml version=\"1.0\" encoding=\"klingonisch\"?><a/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
        "<xdf:xdatenfelder.stammdatenschema.0102 xmlns:xdf=\"urn:xoev-de:fim:standard:xdatenfelder_2\">",
        "<xdf:xdatenfelder.stammdatenschema.0102 xmlns:xdf=\"urn:xoev-de:fim:standard:xdatenfelder_9\"/>"})
    void hostileOrBrokenFilesAreAListAndNoForm(String file) {
        take(editor, file.getBytes(StandardCharsets.UTF_8));
        assertThat(editor.status()).isEqualTo(400);
        assertThat(editor.errors()).contains("Die Datei hat Fehler");
        assertThat(editor.text()).contains("Am Formular hat sich nichts geändert.", "Noch keine").doesNotContain("root:");
    }

    @Test
    void aFileThatIsCutAnywhereIsAListAndNoForm() {
        byte[] whole = dogs();
        for (int length : new int[] {0, 1, 200, 3_000, whole.length / 2, whole.length - 5}) {
            take(editor, Arrays.copyOf(whole, length));
            assertThat(editor.status()).as("%s bytes", length).isEqualTo(400);
        }
        assertThat(editor.text()).contains("Noch keine");
    }

    @Test
    void aRealFormSaysWhatOfItIsOpen() throws IOException {
        take(editor, Files.readAllBytes(SharedData.path("services/xdatenfelder/BlaueKarte.xml")));
        assertThat(editor.text()).contains("117, davon 88 Felder und 29 Gruppen", "3 von 3 werden befolgt",
                "urn:xpersonenstand:schluesseltabelle:geschlecht_2", "schluessel:staatsangehoerigkeit_2017-01-01",
                "schluessel:staat_2017-01-01", "urn:de:xoev:codeliste:erreichbarkeit_2", "noch nicht freigegeben");
    }

    @Test
    void aDraftIsTriedStepByStepAndItsRulesFollowWhatIsAnswered() {
        take(editor, dogs());
        String step = desk + "/1/vorschau/G99000002";
        editor.open(editor.page().select("a:contains(Vorschau)").attr("href"));
        assertThat(editor.heading()).isEqualTo("Halterin oder Halter");
        assertThat(editor.open(step).page().select("input[type=file]")).isEmpty();
        String dangerous = "?G99000002%2FG99000003%5B0%5D%2FF99000006=true&G99000001%2FF99000001=Meier";
        editor.open(step + dangerous);
        assertThat(editor.page().select("input[type=file]")).hasSize(1);
        assertThat(editor.page().select("input[type=hidden][name=G99000001/F99000001]").attr("value")).isEqualTo("Meier");
        assertThat(editor.open(desk + "/1/vorschau/G9").status()).isEqualTo(404);
        assertThat(CITY.database().sql("select count(*) from services.application where service = :slug").param("slug", slug)
                .query(Long.class).single()).isZero();
    }

    @Test
    void whatAVersionChangesIsToldPlaceByPlace() {
        take(editor, dogs());
        take(editor, new String(dogs(), StandardCharsets.UTF_8)
                .replace("<xdf:bezeichnungEingabe>Rufname<", "<xdf:bezeichnungEingabe>Wie heißt er?<")
                .replace("F99000005", "F99000055").replace(">1:3<", ">1:5<").getBytes(StandardCharsets.UTF_8));
        assertThat(editor.open(desk + "/2/unterschied").text()).contains("Was Fassung 2 gegenüber Fassung 1 ändert",
                "Frage Rufname Wie heißt er?", "Anzahl 1:3 1:5", "weggefallen –", "4 Unterschiede");
        assertThat(editor.open(desk + "/1/unterschied?zu=2").text()).contains("Anzahl 1:5 1:3");
        assertThat(editor.open(desk + "/1/unterschied").text()).contains("Das ist die erste Fassung.");
        assertThat(editor.open(desk + "/1/unterschied?zu=7").status()).isEqualTo(404);
    }

    @Test
    void whoHasNoRightSeesNothingAndChangesNothing() {
        take(editor, dogs());
        FormWalker other = new FormWalker(CITY.visitor().signInAs("lea.sommer"));
        for (String path : new String[] {desk, desk + "/1", desk + "/1/unterschied", desk + "/1/vorschau/G99000001",
            "/amt/dienste/codelisten"}) {
            assertThat(other.open(path).status()).as(path).isEqualTo(403);
        }
        assertThat(publisher.open(desk).page().select("input[type=file]")).as("publishers bring nothing").isEmpty();
        for (String deed : new String[] {"pruefen-lassen", "neue-fassung"}) {
            assertThat(publisher.visitor().submit("/konto", desk + "/1/" + deed, Map.of("version", "1")).statusCode())
                    .as(deed).isEqualTo(403);
        }
        assertThat(editor.visitor().submit("/konto", desk + "/1/veroeffentlichen", Map.of("version", "1", "gilt-ab", today().toString()))
                .statusCode()).as("not in review, and no right").isIn(403, 409);
    }

    private void take(FormWalker walker, byte[] file) {
        walker.open(desk).press("form[enctype]", Map.of(), Map.of("datei", file));
    }

    static FormWalker step(FormWalker walker, String step, Map<String, String> fields) {
        return walker.press("form[action$=/" + step + "]", fields, Map.of());
    }

    private boolean open() {
        return CITY.visitor().get("/dienste/" + slug + "/antrag").statusCode() == 200;
    }

    private static LocalDate today() {
        return CITY.clock().today();
    }

    static byte[] dogs() {
        try (InputStream file = FormDeskTest.class.getResourceAsStream("/services/hunde.xml")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

package city.moves.services.formdesk;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.imports.ImportReport;
import city.moves.services.Level;
import city.moves.services.applications.FormWalker;
import city.moves.services.applications.ServiceWithForm;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of codes that arrive after a form: who begins then chooses, who has begun goes on writing. */
class CodeListDeskTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String STEP_OF_THE_OWNER = "G99000001";
    private static final String GIVEN_NAME = "G99000001/F99000002";

    private final String uri = "urn:probe:rassen-" + UUID.randomUUID();
    private final FormWalker editor = new FormWalker(CITY.visitor().signInAs("nadia.brandt"));
    private final FormWalker publisher = new FormWalker(CITY.visitor().signInAs("paul.richter"));
    private final FormWalker early = new FormWalker(CITY.visitor());
    private final FormWalker late = new FormWalker(CITY.visitor());

    @Test
    void whoBeginsAfterTheListChoosesAndWhoHasBegunWrites() {
        String slug = ServiceWithForm.of(CITY, Level.NONE, formWithList());
        early.begin(slug);
        assertThat(early.page().select("datalist, select")).isEmpty();
        assertThat(editor.open("/amt/dienste/" + slug + "/formular/1").text()).contains("Fehlende Codelisten", uri + "_1");

        take(list(20));
        assertThat(editor.text()).contains("Die Liste ist da.", "Ein Formular hat auf sie gewartet.");
        assertThat(late.begin(slug).page().select("datalist")).as("nobody has examined it yet").isEmpty();
        assertThat(publisher.open("/amt/dienste/" + slug + "/formular/2").text()).contains("in Prüfung")
                .doesNotContain("Fehlende Codelisten");
        publisher.press("form[action$=/veroeffentlichen]", Map.of("gilt-ab",
                CITY.clock().today().toString()), Map.of());

        late.begin(slug);
        assertThat(late.page().select("datalist option")).hasSize(20);
        late.press(Map.of("G99000001/F99000001", "Yılmaz", GIVEN_NAME, "Rasse 99"));
        assertThat(late.errors()).contains("Wählen Sie einen Eintrag der Liste.");
        assertThat(late.page().select("[id=" + GIVEN_NAME + "]").attr("value")).isEqualTo("Rasse 99");
        late.press(Map.of(GIVEN_NAME, "rasse 7"));
        assertThat(late.heading()).isEqualTo("Ihre Hunde");
        assertThat(late.open("/mein/antraege/" + late.application() + "/schritt/" + STEP_OF_THE_OWNER).page()
                .select("[id=" + GIVEN_NAME + "]").attr("value")).as("the name, while the code is kept").isEqualTo("Rasse 7");
        assertThat(late.open("/mein/antraege/" + late.application() + "/pruefen").text()).contains("Rasse 7");

        early.press(Map.of("G99000001/F99000001", "Yılmaz", GIVEN_NAME, "Ein Text"));
        assertThat(early.heading()).isEqualTo("Ihre Hunde");
    }

    @Test
    void aShortListIsReadAndNotSearched() {
        take(list(5));
        String slug = ServiceWithForm.of(CITY, Level.NONE, formWithList());
        assertThat(late.begin(slug).page().select("input[type=radio][name=" + GIVEN_NAME + "]")).hasSize(5);
        late.press(Map.of("G99000001/F99000001", "Yılmaz", GIVEN_NAME, "Rasse 1"));
        assertThat(late.errors()).as("the name is no code").isNotEmpty();
    }

    @Test
    void aPublishedListNeverChanges() {
        take(list(3));
        take(list(3));
        assertThat(editor.text()).contains("Die Liste ist da.");
        take(list(4));
        assertThat(editor.status()).isEqualTo(409);
        assertThat(editor.errors()).contains("Eine veröffentlichte Fassung ändert sich nie.");
        assertThat(editor.open("/amt/dienste/codelisten").text()).contains(uri + "_1");
        editor.open(editor.page().select("main th a:has(+ br + span:contains(" + uri + "))").attr("href"));
        assertThat(editor.text()).contains("Rasse 3").doesNotContain("Rasse 4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kein XML                                       | Ab hier ist die Datei kein XML mehr.
            <a/>                                           | Diese Fassung des Standards ist nicht bekannt.
            <!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>       | Ein Dokumenttyp ist nicht erlaubt.
            <g:CodeList xmlns:g="http://docs.oasis-open.org/codelist/ns/genericode/1.0/"/> | Hier fehlt etwas.
            """)
    void whatIsNoListIsRefusedWithItsReason(String file, String reason) {
        take(file);
        assertThat(editor.status()).isEqualTo(400);
        assertThat(editor.text()).contains("Die Datei ist keine vollständige Codeliste.", reason);
    }

    @Test
    void theTerminalTakesAListAndPublishesWhatWaitedForIt(@TempDir Path folder) throws IOException {
        String slug = ServiceWithForm.of(CITY, Level.NONE, formWithList());
        Path file = Files.writeString(folder.resolve("rassen.xml"), list(16));
        ImportReport report = CITY.bean(CodeListImport.class).importFrom(file.toString());
        assertThat(report.taken()).isEqualTo(16);
        assertThat(report.problems()).isEmpty();
        assertThat(late.begin(slug).page().select("datalist option")).hasSize(16);
        Files.writeString(file, list(17));
        assertThat(CITY.bean(CodeListImport.class).importFrom(file.toString()).problems()).hasSize(1);
        Files.writeString(file, "kein XML");
        assertThat(CITY.bean(CodeListImport.class).importFrom(file.toString()).problems().getFirst().row()).isEqualTo(1);
    }

    private void take(String list) {
        editor.open("/amt/dienste/codelisten").press("form[enctype]", Map.of(),
                Map.of("datei", list.getBytes(StandardCharsets.UTF_8)));
    }

    private String list(int size) {
        return list(uri, size);
    }

    /** A list of codes as people bring it. */
    static String list(String uri, int size) {
        return """
                <gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
                <Identification><ShortName>rassen</ShortName><LongName>Hunderassen der Probe</LongName><Version>1</Version>
                <CanonicalUri>%s</CanonicalUri><CanonicalVersionUri>%s_1</CanonicalVersionUri></Identification>
                <ColumnSet><Column Id="code" Use="required"/><Column Id="name" Use="required"/>
                <Key Id="k"><ColumnRef Ref="code"/></Key></ColumnSet><SimpleCodeList>%s</SimpleCodeList></gc:CodeList>
                """.formatted(uri, uri, IntStream.rangeClosed(1, size).mapToObj(number ->
                "<Row><Value><SimpleValue>%1$03d</SimpleValue></Value><Value><SimpleValue>Rasse %1$d</SimpleValue></Value></Row>"
                        .formatted(number)).collect(Collectors.joining()));
    }

    /** The form about dogs, in which the given name is to be chosen. */
    private byte[] formWithList() {
        String dogs = new String(FormDeskTest.dogs(), StandardCharsets.UTF_8);
        int field = dogs.indexOf("F99000002");
        int kind = dogs.indexOf("<code>input</code>", field);
        int end = dogs.indexOf("</xdf:datenfeld>", field);
        return (dogs.substring(0, kind) + "<code>select</code>" + dogs.substring(kind + "<code>input</code>".length(), end) + """
                <xdf:codelisteReferenz><xdf:identifikation><xdf:id>C1</xdf:id></xdf:identifikation><xdf:genericodeIdentification>\
                <xdf:canonicalIdentification>%s</xdf:canonicalIdentification><xdf:version>1</xdf:version>\
                <xdf:canonicalVersionUri>%s_1</xdf:canonicalVersionUri></xdf:genericodeIdentification></xdf:codelisteReferenz>\
                """.formatted(uri, uri) + dogs.substring(end)).getBytes(StandardCharsets.UTF_8);
    }
}

package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Actor.Represented;
import city.moves.platform.identity.Assurance;
import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.web.Language;
import city.moves.platform.web.Refused;
import city.moves.strategy.ImportingMeasures.Importer;
import city.moves.testing.HttpVisitor;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImportingMeasuresTest {

    private static final String HEAD = String.join(";", MeasureTable.COLUMNS) + "\n";

    private final ImportingMeasures importing = CITY.bean(ImportingMeasures.class);

    @Test
    void aTableAddsAndChangesOnceAndASecondTimeNothing() {
        String table = HEAD + row("aus-tabelle", "Aus der Tabelle", "m1;Anfang;2;ja;1.3.2027;;;;;;")
                + row("aus-tabelle", "Aus der Tabelle", "m2;Ende;1;nein;1.9.2027;1.8.2027;1.9.2027;1.12.2027;;;");
        assertThat(take(utf8(table)).taken()).isEqualTo(2);
        Measure added = DeskFixture.stored("aus-tabelle");
        assertThat(added.lifeCycle()).isEqualTo(LifeCycle.IDEA);
        assertThat(added.milestones()).extracting(Milestone::key, Milestone::weight, Milestone::mandatory)
                .containsExactly(tuple("m1", 2, true),
                        tuple("m2", 1, false));
        take(utf8(table));
        assertThat(DeskFixture.stored("aus-tabelle").version()).isEqualTo(1);
        take(utf8(table.replace("Anfang", "Beginn")));
        assertThat(DeskFixture.stored("aus-tabelle").version()).isEqualTo(2);
        assertThat(DeskFixture.deeds("measure.imported", "measure:aus-tabelle")).isEqualTo(2);
    }

    @Test
    void whatADeputyTakesOverNamesForWhom() {
        Actor deputy = new Actor(DeskFixture.STEERING.account(), "Testperson 3", DeskFixture.STEERING.rights(),
                Assurance.BASIC, new Represented(new UUID(7, 9), "Vertretene Person"));

        importing.take(StrategyTable.MEASURES, utf8(HEAD + row("in-vertretung", "In Vertretung", "m1;Anfang;1;ja;1.3.2027;;;;;;")),
                new Importer(deputy), Language.DE);

        assertThat(CITY.database().sql("""
                select v.after from audit.entry e join audit.value v using (module, number)
                where e.subject = 'measure:in-vertretung'
                """).query(String.class).list()).contains("Testperson 3", "Vertretene Person (" + new UUID(7, 9) + ")");
    }

    @Test
    void onlyTheSteeringOfficeTakesOverATable() {
        assertThatThrownBy(() -> importing.take(StrategyTable.MEASURES, utf8(HEAD), new Importer(DeskFixture.OWNER), Language.DE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void oneWrongRowKeepsAllOthersOutAndEachIsNamed() {
        ImportReport report = take(utf8(HEAD + row("halb-und-halb", "Gut", "m1;Schritt;1;ja;1.3.2027;;;;;;")
                + row("Falsch!", "Schlecht", "m1;Schritt;1;ja;1.3.2027;;;;;;")
                + row("auch-falsch", "", "m1;Schritt;viel;vielleicht;gestern;1.1.2027;;;;;")));
        assertThat(report.taken()).isZero();
        assertThat(report.problems()).extracting(RowProblem::row, RowProblem::field).contains(
                tuple(3L, "kennung"), tuple(4L, "titel"),
                tuple(4L, "gewicht"), tuple(4L, "pflicht"),
                tuple(4L, "plan"),
                tuple(4L, "wahrscheinlich"));
        assertThat(CITY.bean(Measures.class).find("halb-und-halb")).isEmpty();
    }

    @Test
    void thePlanOfARunningMeasureIsNotChangedByATable() {
        Measure running = DeskFixture.running();
        ImportReport report = take(utf8(HEAD + row(running.key(), "Neu", "m2;Schritt;1;ja;1.3.2040;;;;;;")));
        assertThat(report.problems()).extracting(RowProblem::problem).singleElement().asString()
                .contains("durch einen Beschluss");
    }

    @Test
    void nothingIsReachedInTheFuture() {
        ImportReport report = take(utf8(HEAD + row("zu-frueh", "Früh", "m1;Schritt;1;ja;1.3.2027;;;;1.1.2090;;")));
        assertThat(report.taken()).isZero();
        assertThat(report.problems()).extracting(RowProblem::row, RowProblem::field)
                .containsExactly(tuple(2L, "erreicht"));
    }

    static Stream<Arguments> brokenTables() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("only a head of others", utf8("name,wert\na,b\n")),
                Arguments.of("another encoding", (HEAD + "ä;ö").getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xFF}),
                Arguments.of("an open quotation mark", utf8(HEAD + "\"" + "x".repeat(100_000))),
                Arguments.of("a column twice", utf8("kennung;" + HEAD + "a;b\n")),
                Arguments.of("short rows", utf8(HEAD + "e-akte;Titel\n")),
                Arguments.of("too many rows", utf8(HEAD + "x;y\n".repeat(TableReader.MOST_ROWS + 1))),
                Arguments.of("too many bytes", new byte[TableReader.MOST_BYTES + 1]),
                Arguments.of("years out of the calendar", utf8(HEAD + row("weit-weg", "Weit",
                        "m1;S;1;ja;1.1.99999;;;;;;"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTables")
    void aBrokenTableGivesAReportAndNoFault(String name, byte[] table) {
        ImportReport report = take(table);
        assertThat(report.problems()).as(name).isNotEmpty();
        assertThat(report.problems()).allSatisfy(problem ->
                assertThat(problem.problem()).doesNotContain("strategy.").doesNotContain("web."));
        assertThat(report.taken()).isZero();
    }

    @Test
    void theTerminalTakesTheSameTable(@TempDir Path folder) throws IOException {
        ImportKind kind = new TableImportKind(StrategyTable.MEASURES, importing);
        Path file = Files.writeString(folder.resolve("tabelle.csv"), "\uFEFF" + HEAD.replace(';', ',')
                + row("vom-terminal", "Vom Terminal", ";;;;;;;;;;").replace(';', ','));
        assertThat(kind.importFrom(file.toString()).isComplete()).isTrue();
        assertThat(DeskFixture.stored("vom-terminal").office()).isEqualTo("do-it");
    }

    @Test
    void onlyTheSteeringOfficeSendsATable() {
        HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");
        String token = HttpVisitor.token(steering.get("/amt/strategie/tabelle"));
        HttpResponse<String> sent = send(steering, token, HEAD + row("Falsch!", "x", ";;;;;;;;;;"));
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body()).contains("Nichts wurde übernommen", "kennung");
        HttpResponse<String> taken = send(steering, token, HEAD + row("vom-blatt", "Vom \u202eBlatt", ";;;;;;;;;;"));
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(steering.get(taken.headers().firstValue("Location").orElseThrow()).body()).contains("1 Zeile ");
        assertThat(DeskFixture.stored("vom-blatt").title()).as("turned by nothing that nobody sees").isEqualTo("Vom Blatt");
        HttpVisitor owner = CITY.visitor().signInAs("kim.weber");
        assertThat(owner.get("/amt/strategie/tabelle").statusCode()).isEqualTo(403);
        assertThat(owner.get("/amt/strategie/tabelle.csv").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> send(HttpVisitor visitor, String token, String table) {
        String body = "--grenze\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--grenze\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"t.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + table + "\r\n--grenze--\r\n";
        return visitor.send(visitor.request("/amt/strategie/tabelle").header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=grenze")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private ImportReport take(byte[] table) {
        return importing.take(StrategyTable.MEASURES, table, new Importer(DeskFixture.STEERING), Language.DE);
    }

    private static String row(String key, String title, String milestone) {
        String bundle = CITY.bean(Tree.class).bundles().getFirst().key();
        return String.join(";", key, title, "", bundle, "do-it", "", "1.1.2027", "1.1.2028", milestone) + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

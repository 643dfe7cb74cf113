package city.moves.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StrategyApiTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RunningCity city = RunningCity.get();
    private final HttpVisitor visitor = city.visitor();

    @Test
    void measuresComeInPagesThatTogetherAreTheWhole() {
        int found = 0;
        String after = "";
        do {
            JsonNode page = json("/api/v1/strategy/measures?limit=10&after=" + after);
            found += page.get("items").size();
            after = page.get("next").asString("");
        } while (!after.isEmpty());

        assertThat(found).isEqualTo(33);
    }

    @Test
    void asOfGivesTheStateAsKnownOnThatDay() {
        List<ReportingDate> dates = city.bean(ReportingDates.class).released(3);
        LocalDate older = dates.get(2).day();

        JsonNode answer = json("/api/v1/strategy/measures?asOf=" + older.plusDays(1));

        assertThat(answer.get("reportingDate").asString()).isEqualTo(older.toString());
    }

    @Test
    void aMeasureTellsTheReasonOfEachAspect() {
        JsonNode measure = json("/api/v1/strategy/measures/wlan");

        assertThat(measure.get("status").asString()).isEqualTo("delayed");
        assertThat(measure.get("aspects")).hasSize(6);
        assertThat(measure.get("aspects")).allSatisfy(aspect ->
                assertThat(aspect.get("reason").asString()).isNotBlank().doesNotContain("strategy.reason", "{0}"));
    }

    @Test
    void theTableHasOneLinePerMeasure() {
        HttpResponse<String> csv = visitor.get("/api/v1/strategy/measures.csv", "Accept", "*/*");

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().split("\r\n")).hasSize(34);
    }

    @Test
    void everyDocumentedFigureNamesItsSource() {
        JsonNode figures = json("/api/v1/strategy/figures");

        assertThat(figures).hasSizeGreaterThan(45);
        assertThat(figures).allSatisfy(figure -> assertThat(figure.get("source").asString()).isNotBlank());
    }

    @Test
    void aFigureOfASourceWithoutAYearHasNone() {
        assertThat(json("/api/v1/strategy/figures")).anySatisfy(figure -> {
            assertThat(figure.get("key").asString()).isEqualTo("staff");
            assertThat(figure.get("provenance").asString()).isEqualTo("FACT");
            assertThat(figure.get("sourceYear").isNull()).isTrue();
            assertThat(figure.get("fromYear").isNull()).isTrue();
        });
        assertThat(visitor.get("/strategie/zahlen").body()).contains("Staatsanzeiger", "(Jahr nicht genannt)",
                "Dr. Fabian Mayer", "Thomas Bönig", "Smart-City-Konzept", "Innovation Center");
    }

    @Test
    void theFeedIsWellFormedAtomWithAnEntryPerChange() throws Exception {
        HttpResponse<String> feed = visitor.get("/strategie/aenderungen.atom", "Accept", "*/*");
        Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(document.getElementsByTagName("entry").getLength()).isPositive();
        NodeList summaries = document.getElementsByTagName("summary");
        assertThat(IntStream.range(0, summaries.getLength()).mapToObj(index -> summaries.item(index).getTextContent()))
                .noneMatch(String::isBlank).anyMatch(summary -> summary.matches("Stand vom .*: gestoppt\\. Davor: .*\\. Grund: .*\\."));
    }

    @Test
    void ofAMeasureThatASourceOnlyNamesEverythingElseIsAnExample() {
        JsonNode measure = json("/api/v1/strategy/measures/wlan");

        assertThat(measure.get("provenance").asString()).isEqualTo("DEMO");
        assertThat(measure.at("/origins/title/provenance").asString()).isEqualTo("FACT");
        assertThat(measure.at("/origins/title/source").asString()).contains("Doppelhaushalt 2024/2025");
        assertThat(measure.at("/origins/title/sourceYear").asInt()).isEqualTo(2024);
        assertThat(measure.at("/origins/details/provenance").asString()).isEqualTo("DEMO");
        assertThat(measure.at("/origins/status/provenance").asString()).isEqualTo("DEMO");
        assertThat(measure.at("/origins/status/source").asString()).startsWith("status rules");
        for (String group : List.of("milestones", "money", "posts")) {
            assertThat(measure.get(group)).isNotEmpty().allSatisfy(
                    row -> assertThat(row.get("provenance").asString()).as(group).isEqualTo("DEMO"));
        }
    }

    @Test
    void everyMeasureOfTheListSaysWhatOfItIsAnExample() {
        assertThat(json("/api/v1/strategy/measures?limit=100").get("items")).isNotEmpty().allSatisfy(measure -> {
            assertThat(measure.get("provenance").asString()).isEqualTo("DEMO");
            assertThat(measure.at("/origins/title/provenance").asString()).isEqualTo("FACT");
            assertThat(measure.at("/origins/title/source").asString()).isNotBlank();
        });
    }

    @Test
    void everyLineOfTheTableSaysWhereItComesFrom() {
        String[] lines = visitor.get("/api/v1/strategy/measures.csv", "Accept", "*/*").body().split("\r\n");

        assertThat(lines[0]).endsWith(",provenance,source,sourceYear,titleProvenance,titleSource,titleSourceYear");
        assertThat(lines).hasSizeGreaterThan(30);
        assertThat(List.of(lines).subList(1, lines.length)).allSatisfy(line -> assertThat(line)
                .containsPattern(",DEMO,,,FACT,.+,20\\d\\d$"));
    }

    @Test
    void everyDecisionNamesItsSourceOrIsAnExample() {
        JsonNode decisions = json("/api/v1/strategy/decisions?limit=100").get("items");

        assertThat(decisions).anySatisfy(decision -> {
            assertThat(decision.get("provenance").asString()).isEqualTo("FACT");
            assertThat(decision.get("source").asString()).contains("Haushalt 2024/2025");
        }).anySatisfy(decision -> assertThat(decision.get("provenance").asString()).isEqualTo("DEMO"));
    }

    @Test
    void everyEntryOfTheFeedThatIsAnExampleSaysSo() {
        String german = visitor.get("/strategie/aenderungen.atom", "Accept", "*/*").body();

        assertThat(german.split("<entry>")).hasSizeGreaterThan(2);
        assertThat(german.split("<entry>")).allSatisfy(entry -> assertThat(entry).containsAnyOf("Beispiel", "Vorführstadt"));
        assertThat(german).contains("<subtitle>Vorführstadt", "<category term=\"example\" label=\"Beispiel\"");
        assertThat(visitor.get("/en/strategie/aenderungen.atom", "Accept", "*/*").body())
                .contains("(example)</title>", "<subtitle>Demo city");
    }

    @Test
    void theCatalogueSaysThatTheMeasuresAreExamples() {
        assertThat(visitor.get("/daten").body()).contains("erfundene Beispiele")
                .containsPattern("<dt>Herausgegeben von</dt><dd>(?!do-it)[A-Z]");
        assertThat(visitor.get("/en/daten").body()).contains("invented examples");
        assertThat(json("/api/v1/datasets").toString()).contains("erfundene Beispiele");
    }

    @Test
    void figuresThatAreComputedFromExamplesAreExamples() {
        assertThat(json("/api/v1/indicators?limit=100").get("items"))
                .filteredOn(figure -> figure.get("key").asString().startsWith("strategy.")).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.get("provenance").asString()).isEqualTo("demo");
            assertThat(figure.get("asOf").asString()).matches("20\\d\\d-\\d\\d-\\d\\d");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "measures?status=quatsch | status | on-plan, at-risk, delayed",
        "measures?field=99 | field | 1, 2, 3, 4, 5",
        "measures?field=x | field | 1, 2, 3, 4, 5",
        "measures?after=quatsch | after | next",
        "measures?limit=0 | limit | 1 bis 100",
        "measures?limit=101 | limit | 1 bis 100",
        "measures?limit=viele | limit | ganze Zahl",
        "measures?limt=5 | limt | asOf, field, status, limit, after",
        "measures?asOf=morgen | asOf | 2026-06-30",
        "measures/wlan?asOf=2026-13-01 | asOf | 2026-06-30",
        "measures.csv?asOf=x | asOf | 2026-06-30",
        "measures/wlan?limit=5 | limit | asOf",
        "decisions?after=2026-01-01.x | after | next",
        "decisions?limit=-1 | limit | 1 bis 100",
        "figures?topic=money | topic | keine Parameter"})
    void whatAProgramCannotMeanIsRefusedByName(String path, String field, String allowed) {
        HttpResponse<String> answer = visitor.get("/api/v1/strategy/" + path, "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = MAPPER.readTree(answer.body());
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/detail").asString()).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"datasets?limit=101", "datasets?after=x", "datasets?seite=2", "indicators?limit=0",
        "indicators?after=1", "search?q=rat&limit=51", "search?q=rat&art=paper", "search/suggestions?q=a&limit=3"})
    void everyInterfaceOfTheHouseRefusesTheSame(String path) {
        assertThat(visitor.get("/api/v1/" + path, "Accept", "application/json").statusCode()).isEqualTo(400);
    }

    @Test
    void aPageCallsTheDayAsItsAddressDoes() {
        JsonNode problem = MAPPER.readTree(visitor.get("/strategie/massnahmen?stand=x", "Accept", "application/json").body());

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("stand");
    }

    @Test
    void aWrongDayIsAProblemDocument() {
        HttpResponse<String> answer = visitor.get("/api/v1/strategy/measures?asOf=morgen", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = visitor.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }
}

package city.moves.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
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
    void theFeedIsWellFormedAtomWithAnEntryPerChange() throws Exception {
        HttpResponse<String> feed = visitor.get("/strategie/aenderungen.atom", "Accept", "*/*");
        Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(document.getElementsByTagName("entry").getLength()).isPositive();
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

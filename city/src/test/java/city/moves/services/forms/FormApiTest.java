package city.moves.services.forms;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.Edition;
import city.moves.engines.xdatenfelder.SchemaReader;
import city.moves.services.Level;
import city.moves.services.applications.ServiceWithForm;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms for programs: in every notation, by format and by what is accepted. */
class FormApiTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String DOGS = "/api/v1/forms/S99000001/1.0";
    private static final String TWO = "urn:xoev-de:fim:standard:xdatenfelder_2";
    private static final String THREE = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0";

    private static String service;

    private final HttpVisitor program = CITY.visitor();

    @BeforeAll
    static void aFormIsPublished() throws IOException {
        service = ServiceWithForm.ofDogs(CITY, Level.NONE);
    }

    @Test
    void theListNamesEachServiceOnceAndIsReadPageByPage() {
        JsonNode page = read("/api/v1/forms?limit=1");
        assertThat(page.get("items")).hasSize(1);
        JsonNode next = read("/api/v1/forms?limit=100&after=" + page.get("next").asString());
        assertThat(next.get("items").get(0).get("service").asString()).isGreaterThan(page.at("/items/0/service").asString());
        assertThat(program.get("/api/v1/forms?after=gibt-es-nicht", "Accept", "application/json").statusCode()).isEqualTo(400);
    }

    @Test
    void aFormNamesItsFilesAndEachOpens() {
        JsonNode form = read(DOGS);
        assertThat(form.get("schema").asString()).isEqualTo("S99000000001");
        assertThat(form.get("version").asString()).isEqualTo("1.0.0");
        assertThat(form.get("files")).hasSize(4);
        for (JsonNode file : form.get("files")) {
            HttpResponse<String> answer = program.get(file.get("href").asString().replaceFirst("https?://[^/]+", ""));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(file.get("mediaType").asString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?format=xdf2        | text/html                                                     | TWO
            ?format=xdf3        | */*                                                           | THREE
            ''                  | application/xml                                               | TWO
            ''                  | text/xml                                                      | TWO
            ''                  | application/xml;profile="urn:xoev-de:fim:standard:xdatenfelder_3.0.0" | THREE
            ''                  | application/json;q=0.1, application/xml;profile="urn:xoev-de:fim:standard:xdatenfelder_2" | TWO
            """)
    void whatTheFormAsksComesInBothEditions(String query, String accept, Edition edition) {
        HttpResponse<String> answer = program.get(DOGS + query, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new SchemaReader().read(answer.body().getBytes(StandardCharsets.UTF_8)).accepted().orElseThrow().edition())
                .isEqualTo(edition);
    }

    @Test
    void whatIsHandedInIsDescribedByTwoSchemasThatAreValidThemselves() throws SAXException {
        HttpResponse<String> json = program.get(DOGS, "Accept", "application/schema+json");
        assertThat(json.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/schema+json");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json.body(), InputFormat.JSON)
                .validate("{}", InputFormat.JSON)).isNotEmpty();
        HttpResponse<String> xml = program.get(DOGS, "Accept", "application/xml;profile=\"http://www.w3.org/2001/XMLSchema\"");
        assertThat(xml.body()).isEqualTo(program.get(DOGS + "?format=xsd").body()).doesNotContain(TWO).doesNotContain(THREE);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new StreamSource(new StringReader(xml.body())));
    }

    @Test
    void whoHasTheFileAlreadyGetsNoneAgain() {
        String tag = program.get(DOGS + "?format=xsd").headers().firstValue("ETag").orElseThrow();
        assertThat(program.get(DOGS + "?format=xsd", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/forms/S99000001/9.9                | application/json                | 404
            /api/v1/forms/S1/-                         | application/json                | 404
            /api/v1/forms/S99000001/1.0                | image/png                       | 406
            /api/v1/forms/S99000001/1.0                | application/xml;profile="urn:x" | 406
            /api/v1/forms/S99000001/1.0                | kein Typ                        | 406
            /api/v1/forms/S99000001/1.0?format=pdf     | */*                             | 400
            /api/v1/forms/S99000001/1.0?unbekannt=1    | */*                             | 400
            """)
    void whatIsNotThereOrNotOfferedIsAProblemDocument(String path, String accept, int status) {
        HttpResponse<String> answer = program.get(path, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(MAPPER.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
    }

    @Test
    void aFormOfEditionThreeHasNoFileOfEditionTwo() {
        String slug = ServiceWithForm.of(CITY, Level.NONE, program.get(DOGS + "?format=xdf3").body()
                .replace("S99000000001", "S99000077777").getBytes(StandardCharsets.UTF_8));
        assertThat(read("/api/v1/forms/S99000077777/1.0.0").get("files")).hasSize(3);
        HttpResponse<String> refused = program.get("/api/v1/forms/S99000077777/1.0.0?format=xdf2", "Accept", "application/json");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.body()).contains("XDatenfelder 3");
        assertThat(CITY.visitor().get("/dienste/" + slug + "/formular").body()).doesNotContain("format=xdf2").contains("format=xdf3");
    }

    @Test
    void theServiceLeadsToItsFormAsAFile() {
        assertThat(Jsoup.parse(program.get("/dienste/" + service).body()).select("a[href=/dienste/" + service + "/formular]"))
                .hasSize(1);
        assertThat(program.get("/dienste/" + service + "/formular").body())
                .contains("/api/v1/forms/S99000000001/1.0.0?format=json-schema", "Formular als Datei");
        assertThat(program.get("/dienste/" + ServiceWithForm.without(CITY, Level.NONE) + "/formular").statusCode()).isEqualTo(404);
    }

    private JsonNode read(String path) {
        HttpResponse<String> answer = program.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }
}

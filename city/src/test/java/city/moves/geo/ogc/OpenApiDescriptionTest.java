package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description is right by itself, and the door does what it says, neither less nor more. */
class OpenApiDescriptionTest {

    private static final Map<String, String> PLACES = Map.of("{collectionId}", "beispiel-trinkbrunnen",
            "{featureId}", "brunnen-lindenplatz", "{tileMatrixSetId}", "WebMercatorQuad", "{tileMatrix}", "0",
            "{tileRow}", "0", "{tileCol}", "0", "{styleId}", "light");

    private final RunningCity city = RunningCity.get();
    private final Client client = new Client();
    private final HttpResponse<String> answer = client.get("/ogc/api");
    private final OpenAPI api = parsed(answer.body()).getOpenAPI();

    private static SwaggerParseResult parsed(String text) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(text, null, options);
    }

    @Test
    @Requirement({"/req/oas30/oas-definition-1", "/req/oas30/oas-definition-2", "/req/oas30/oas-common"})
    void itIsAValidDescriptionByOpenApiThree() {
        assertThat(Client.type(answer)).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(parsed(answer.body()).getMessages()).isEmpty();
        assertThat(api.getOpenapi()).startsWith("3.0");
        assertThat(api.getServers().getFirst().getUrl()).isEqualTo(city.baseUrl() + "/ogc");
        assertThat(parsed(client.get("/en/ogc/api").body()).getOpenAPI().getServers().getFirst().getUrl())
                .isEqualTo(city.baseUrl() + "/en/ogc");
    }

    @Test
    @Requirement("/req/oas30/completeness")
    void itHasEveryAddressThatTheDoorHas() {
        assertThat(api.getPaths().keySet()).contains("/", "/api", "/conformance", "/collections",
                "/collections/{collectionId}", "/collections/{collectionId}/items",
                "/collections/{collectionId}/items/{featureId}", "/collections/beispiel-trinkbrunnen/items",
                "/collections/{collectionId}/queryables", "/collections/{collectionId}/sortables",
                "/collections/{collectionId}/schema", "/collections/{collectionId}/changes",
                "/collections/{collectionId}/items/{featureId}/versions",
                "/collections/{collectionId}/items/{featureId}/versions/{version}",
                "/tileMatrixSets", "/tileMatrixSets/{tileMatrixSetId}", "/tiles", "/tiles/{tileMatrixSetId}",
                "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", "/collections/{collectionId}/tiles",
                "/collections/{collectionId}/tiles/{tileMatrixSetId}",
                "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
                "/styles", "/styles/{styleId}", "/collections/{collectionId}/styles",
                "/collections/{collectionId}/styles/{styleId}");
        assertThat(answer.body()).isEqualTo(client.get("/ogc/api").body());
    }

    @Test
    void theParametersOfItemsAreThoseOfTheStandard() {
        for (String path : List.of("/collections/{collectionId}/items", "/collections/beispiel-baustellen/items")) {
            List<Parameter> parameters = api.getPaths().get(path).getGet().getParameters();
            Parameter bbox = named("bbox", parameters);
            assertThat(bbox.getIn()).isEqualTo("query");
            assertThat(bbox.getRequired()).isFalse();
            assertThat(bbox.getStyle()).isEqualTo(Parameter.StyleEnum.FORM);
            assertThat(bbox.getExplode()).isFalse();
            assertThat(bbox.getSchema().getType()).isEqualTo("array");
            assertThat(bbox.getSchema().getMinItems()).isEqualTo(4);
            assertThat(bbox.getSchema().getMaxItems()).isEqualTo(6);
            assertThat(bbox.getSchema().getItems().getType()).isEqualTo("number");
            Schema<?> limit = named("limit", parameters).getSchema();
            assertThat(limit.getType()).isEqualTo("integer");
            assertThat(limit.getMinimum()).isEqualTo(BigDecimal.ONE);
            assertThat(limit.getMaximum()).isEqualTo(BigDecimal.valueOf(10_000));
            assertThat(limit.getDefault()).isEqualTo(100);
            Parameter datetime = named("datetime", parameters);
            assertThat(datetime.getSchema().getType()).isEqualTo("string");
            assertThat(datetime.getStyle()).isEqualTo(Parameter.StyleEnum.FORM);
            assertThat(datetime.getExplode()).isFalse();
        }
        assertThat(api.getPaths().get("/collections/beispiel-trinkbrunnen/items").getGet().getParameters())
                .extracting(Parameter::getName).contains("name", "season", "stepless", "since");
    }

    @Test
    @Requirement({"/req/oas30/oas-impl", "/req/oas30/exceptions-codes"})
    void everyParameterWorksAndEveryAnswerIsDescribed() {
        for (Map.Entry<String, PathItem> path : api.getPaths().entrySet()) {
            Operation get = path.getValue().getGet();
            if (isOfAnotherTest(path.getKey()) || get == null || get.getSecurity() != null) {
                continue;
            }
            assertThat(get.getResponses().keySet())
                    .containsAll(Set.of("200", "304", "400", "404", "405", "406", "429", "500", "503"));
            String address = "/ogc" + filled(path.getKey());
            described(client.get(address), get);
            for (Parameter parameter : get.getParameters()) {
                if (parameter.getIn().equals("query")) {
                    for (String value : values(parameter)) {
                        described(client.get(address + "?" + parameter.getName() + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)), get);
                    }
                }
            }
            assertThat(client.get(address + "?nicht-beschrieben=1").statusCode()).isEqualTo(400);
        }
    }

    @Test
    @Requirement("/req/oas30/security")
    void whoReadsProvesNothingAndWhoWritesShowsAToken() {
        assertThat(api.getSecurity()).isNull();
        assertThat(api.getComponents().getSecuritySchemes().get("token").getScheme()).isEqualTo("bearer");
        api.getPaths().forEach((path, item) -> {
            boolean guarded = item.getGet() != null && item.getGet().getSecurity() != null;
            assertThat(guarded).as(path).isEqualTo(path.endsWith("/versions"));
        });
        assertThat(client.get("/ogc/collections").statusCode()).isEqualTo(200);
    }

    @Test
    void aProblemLooksAsTheDescriptionSays() {
        JsonNode problem = client.refused("/ogc/collections?x=1", 400);
        Schema<?> schema = api.getComponents().getSchemas().get("problem");
        assertThat(schema.getRequired()).allMatch(problem::hasNonNull);
    }

    /** The demo city's layers are like none of those that tests leave behind. */
    private static boolean isOfAnotherTest(String path) {
        return path.matches("/collections/(?!\\{|beispiel-).*");
    }

    private static void described(HttpResponse<String> response, Operation operation) {
        ApiResponse described = operation.getResponses().get(String.valueOf(response.statusCode()));
        assertThat(response.statusCode()).as(response.uri() + "\n" + response.body()).isEqualTo(200);
        assertThat(described.getContent().keySet()).as(String.valueOf(response.uri()))
                .anyMatch(type -> Client.type(response).startsWith(type));
    }

    private static Parameter named(String name, List<Parameter> parameters) {
        return parameters.stream().filter(parameter -> parameter.getName().equals(name)).findFirst().orElseThrow();
    }

    /** Values that the description allows. */
    private static List<String> values(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if (schema.getEnum() != null) {
            return schema.getEnum().stream().map(String::valueOf).toList();
        }
        return switch (parameter.getName()) {
            case "bbox" -> List.of("9,48,10,49", "9,48,0,10,49,1000");
            case "datetime" -> List.of("2026-01-01T00:00:00Z", "../2026-01-01T00:00:00Z");
            case "after" -> List.of("1");
            case "filter" -> List.of("S_INTERSECTS(geometry,BBOX(9,48,10,49))", "name = 'ä' OR NOT name LIKE 'B%'");
            case "sortby" -> List.of("name", "+name", "-name");
            case "crs", "bbox-crs", "filter-crs" -> List.of(String.valueOf(schema.getDefault()));
            default -> switch (schema.getType()) {
                case "integer" -> List.of("1", "10");
                case "number" -> List.of("1.5");
                case "boolean" -> List.of("true", "false");
                default -> List.of(schema.getFormat() == null && parameter.getName().equals("since") ? "0.0"
                        : "date".equals(schema.getFormat()) ? "2026-01-01"
                        : "date-time".equals(schema.getFormat()) ? "2026-01-01T00:00:00Z" : "ein Text & mehr");
            };
        };
    }

    private static String filled(String path) {
        String filled = path.equals("/") ? "" : path;
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }
}

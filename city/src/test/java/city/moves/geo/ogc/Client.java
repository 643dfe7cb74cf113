package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that reads the door of the shared city. */
final class Client {

    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RunningCity city = RunningCity.get();
    private final HttpVisitor visitor = city.visitor();

    HttpResponse<String> get(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of("Accept", "*/*"));
        all.addAll(List.of(headers));
        return visitor.get(path.startsWith(city.baseUrl()) ? path.substring(city.baseUrl().length()) : path,
                all.toArray(String[]::new));
    }

    /** The document at an address, which has to be there. */
    JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    /** The problem document of a refused request. */
    JsonNode refused(String path, int status) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(type(answer)).isEqualTo("application/problem+json");
        JsonNode problem = MAPPER.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replace(";charset=UTF-8", "");
    }

    List<String> ids(String path) {
        return ids(read(path));
    }

    static List<String> ids(JsonNode collection) {
        return StreamSupport.stream(collection.get("features").spliterator(), false)
                .map(feature -> feature.get("id").asString()).toList();
    }

    static List<JsonNode> links(JsonNode document, String rel) {
        return StreamSupport.stream(document.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asString().equals(rel)).toList();
    }

    static Optional<String> link(JsonNode document, String rel, String type) {
        return links(document, rel).stream().filter(link -> link.get("type").asString().equals(type))
                .map(link -> link.get("href").asString()).findFirst();
    }

    /** All features, page by page by the links; the last page's own count is in the list as well. */
    List<String> idsOfAllPages(String path) {
        List<String> ids = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            JsonNode page = read(next.get());
            ids.addAll(ids(page));
            next = link(page, "next", "application/geo+json");
        }
        return ids;
    }
}

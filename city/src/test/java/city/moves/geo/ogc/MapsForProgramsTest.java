package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestTokens;
import city.moves.testing.HttpVisitor;
import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every example of the guide for programs does what the guide says. */
class MapsForProgramsTest {

    private static final Pattern EXAMPLE = Pattern.compile("^curl (.*\\S)\\s+# (\\d{3})$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");

    private final RunningCity city = RunningCity.get();
    private final HttpVisitor visitor = city.visitor();
    private final Map<String, String> places = new HashMap<>(
            Map.of("$TOKEN", TestTokens.ofMapEditor("tiefbauamt"), "$CITY", ""));

    private final List<String> created = new ArrayList<>();

    @Test
    void everyExampleIsAnsweredAsTheGuideSays() throws IOException {
        String guide = Files.readString(ProjectFolder.root().resolve("docs/maps-for-programs.md"));
        int examples = 0;
        for (Matcher example = EXAMPLE.matcher(guide); example.find(); examples++) {
            HttpResponse<String> answer = run(words(example.group(1)));
            assertThat(answer.statusCode()).as(example.group() + "\n" + answer.body())
                    .isEqualTo(Integer.parseInt(example.group(2)));
            answer.headers().firstValue("Location").ifPresent(this::remember);
        }
        created.forEach(path -> run(List.of("-X", "DELETE", "-H", "Authorization: Bearer " + places.get("$TOKEN"), "-H",
                "If-Match: *", path)));
        assertThat(examples).isEqualTo((int) guide.lines().filter(line -> line.startsWith("curl")).count())
                .isGreaterThan(25);
    }

    /** The example after a creation works on what was created. */
    private void remember(String address) {
        String path = address.substring(city.baseUrl().length());
        created.add(path);
        places.put("$ADDRESS", path);
        places.put("$ETAG", visitor.get(path, "Accept", "*/*").headers().firstValue("ETag").orElseThrow());
    }

    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find();) {
            String text = word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3);
            for (Map.Entry<String, String> place : places.entrySet()) {
                text = text.replace(place.getKey(), place.getValue());
            }
            words.add(text);
        }
        return words;
    }

    private HttpResponse<String> run(List<String> words) {
        String method = "GET";
        String body = "";
        String address = "";
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>(List.of("Accept", "*/*"));
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-d" -> body = words.get(++i);
                case "-G" -> method = "GET";
                case "-H" -> headers.addAll(List.of(words.get(++i).split(": ", 2)));
                case "--data-urlencode" -> query.add(encoded(words.get(++i)));
                default -> address = words.get(i);
            }
        }
        String whole = query.isEmpty() ? address : address + "?" + String.join("&", query);
        HttpRequest.Builder request = visitor.request(whole);
        for (int i = 0; i < headers.size(); i += 2) {
            request.setHeader(headers.get(i), headers.get(i + 1));
        }
        return visitor.send(request.method(method, HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static String encoded(String parameter) {
        String[] parts = parameter.split("=", 2);
        return parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
    }
}

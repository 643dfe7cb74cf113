package city.moves.geo.ogc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal of many German cities, on an address of its own and in UTM, shows what the city's services give. */
class MasterportalTest {

    private static final Path SOURCE = ProjectFolder.root().resolve("city/src/test/masterportal");
    private static final Path FOLDER = ProjectFolder.root().resolve("city/target/masterportal");
    private static final String PAGE = """
            <!doctype html><html lang="de"><title>Portal</title><style>#map { width: 800px; height: 600px }</style>
            <div id="map"></div><script src="built.js"></script></html>
            """;
    private static final Pattern SERVICES = Pattern.compile("```json\n(.+?)```", Pattern.DOTALL);
    private static final long PATIENCE_MINUTES = 4;

    @Test
    void itShowsFeaturesInUtmPageByPageAndTiles() throws IOException, InterruptedException {
        RunningCity city = RunningCity.get();
        Map<String, byte[]> files = Map.of("/built.js", built(), "/", PAGE.getBytes(UTF_8), "/services.json", services(city));
        HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.forEach((path, content) -> portal.createContext(path, exchange -> answer(exchange, content)));
        portal.start();
        Page page = city.page(Language.DE, Theme.LIGHT, 1280);
        try {
            page.navigate("http://localhost:" + portal.getAddress().getPort() + "/");
            page.waitForFunction("window.read && window.read.drawn.length > 0");
            JsonNode read = JsonMapper.builder().build()
                    .readTree((String) page.evaluate("JSON.stringify(window.read)"));
            assertThat(read.get("errors")).as("beyond the limits of a layer there is no tile")
                    .allMatch(error -> error.asString().equals("tiles: tileloaderror"));
            assertThat(read.get("placed")).hasSizeGreaterThan(15).allSatisfy(feature -> {
                assertThat(feature.at("/at/0").asDouble()).as("metres to the east").isBetween(500_000d, 530_000d);
                assertThat(feature.at("/at/1").asDouble()).as("metres to the north").isBetween(5_390_000d, 5_415_000d);
            });
            assertThat(read.at("/drawn/0").asString()).isEqualTo(read.at("/placed/0/id").asString());
        } finally {
            page.context().close();
            portal.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type",
                exchange.getRequestURI().getPath().endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Those of the guide, word for word. */
    private static byte[] services(RunningCity city) throws IOException {
        Matcher services = SERVICES.matcher(Files.readString(ProjectFolder.root().resolve("docs/maps-for-programs.md")));
        assertThat(services.find()).isTrue();
        return services.group(1).replace("$CITY", city.baseUrl()).getBytes(UTF_8);
    }

    /** Fetched and bundled once; without it the test is skipped with a reason, or fails where CI=true. */
    private static byte[] built() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        boolean changed = false;
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.toList()) {
                Path copy = FOLDER.resolve(file.getFileName());
                if (Files.notExists(copy) || Files.mismatch(file, copy) >= 0) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                    changed = true;
                }
            }
        }
        Path built = FOLDER.resolve("built.js");
        if (changed || Files.notExists(built)) {
            run("npm", "ci", "--no-fund", "--no-audit", "--loglevel=error");
            run("npm", "run", "-s", "build");
        }
        return Files.readAllBytes(built);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path log = FOLDER.resolve("log");
        Process process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            Files.deleteIfExists(FOLDER.resolve("package.json"));
            String message = "no Masterportal: " + String.join(" ", command) + " failed, see " + log;
            assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
            Assumptions.abort(message);
        }
    }
}

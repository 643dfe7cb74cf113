package city.moves.geo;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.geoformats.FeatureSink;
import city.moves.engines.geoformats.GeoFiles;
import city.moves.engines.geoformats.Problem;
import city.moves.engines.geoformats.ReadLimits;
import city.moves.engines.geoformats.SourceDescription;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Layers leave as files that other programs open, with everything that the format can hold. */
class LayerFilesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String key = TestLayers.newKey();
    private final RunningCity city = RunningCity.get();
    private final HttpVisitor visitor = city.visitor();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"GEOPACKAGE", "SHAPEFILE", "FLATGEOBUF"})
    void aFileHoldsTheLayerInItsOwnSystem(WholeFile form) throws IOException {
        published();
        HttpResponse<byte[]> answer = get(form);
        assertThat(answer.headers().firstValue("Content-Type")).contains(form.mediaType());
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"" + form.name(key) + "\"");
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(answer.body().length));
        Read read = new Read(Files.write(folder.resolve(form.name(key)), answer.body()));
        assertThat(read.problems).isEmpty();
        assertThat(read.description().crs()).contains(Crs.UTM32);
        assertThat(read.features).hasSize(2);
        Map<String, @Nullable Object> oak = read.features.getFirst();
        assertThat(oak.get("id")).isEqualTo("eiche");
        assertThat(oak.values()).contains("Große Eiche", 140L, 7.5, true,
                form == WholeFile.FLATGEOBUF ? "1886-05-01" : LocalDate.of(1886, 5, 1), "2026-01-31T12:00:00Z");
        assertThat(read.features.get(1).values()).filteredOn(value -> value != null).containsExactly("linde");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8).contains("Probe")
                || form == WholeFile.SHAPEFILE).as("the source is inside").isTrue();
    }

    @Test
    void theArchiveOfShapefilesTellsSourceAndWhatTheFormatMade() throws IOException {
        published();
        Path file = Files.write(folder.resolve("a.zip"), get(WholeFile.SHAPEFILE).body());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String readMe = new String(zip.getInputStream(zip.getEntry("LIESMICH.txt")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(readMe).contains("Quelle: Probe", "Lizenz: CC0 1.0 https://creativecommons.org",
                    "Koordinatensystem: ETRS89 / UTM 32N (EPSG:25832)",
                    "Strassenba steht für Straßenbaumnummer", "Strassenba stands for Straßenbaumnummer");
        }
    }

    @Test
    void whoHasAFileAsksForItByItsTagAndForPartsOfIt() {
        published();
        HttpResponse<byte[]> whole = get(WholeFile.FLATGEOBUF);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(get(WholeFile.FLATGEOBUF, "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> part = get(WholeFile.FLATGEOBUF, "Range", "bytes=8-15", "If-Range", tag);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 8-15/" + whole.body().length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 8, 16));
        assertThat(get(WholeFile.FLATGEOBUF, "Range", "bytes=-4").body())
                .isEqualTo(Arrays.copyOfRange(whole.body(), whole.body().length - 4, whole.body().length));
        assertThat(get(WholeFile.FLATGEOBUF, "Range", "bytes=8-15", "If-Range", "\"other\"").body()).isEqualTo(whole.body());
        assertThat(get(WholeFile.FLATGEOBUF, "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
        for (String nonsense : List.of("bytes=5-2", "lines=1-2", "bytes=0-1,3-4")) {
            assertThat(get(WholeFile.FLATGEOBUF, "Range", nonsense).body()).as(nonsense).isEqualTo(whole.body());
        }
        TestLayers.replace(city, key, List.of(TestLayers.feature("ahorn", "POINT (9.2 48.8)", Map.of())));
        assertThat(get(WholeFile.FLATGEOBUF, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void manyWhoAskAtOnceGetTheSameBytesAndNothingStaysBehind() throws Exception {
        published();
        List<Path> before = temporary();
        List<Callable<byte[]>> asking = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asking.add(() -> get(WholeFile.GEOPACKAGE).body());
        }
        try (ExecutorService askers = Executors.newFixedThreadPool(8)) {
            byte[] first = get(WholeFile.GEOPACKAGE).body();
            for (var answer : askers.invokeAll(asking)) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void thereIsNoFileOfALayerThatIsNotPublished() {
        TestLayers.draft(city, key);
        for (WholeFile form : WholeFile.values()) {
            assertThat(visitor.get(form.path(key), "Accept", "*/*").statusCode()).isEqualTo(404);
        }
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("moves-layer")).toList();
        }
    }

    private HttpResponse<byte[]> get(WholeFile form, String... headers) {
        HttpRequest.Builder request = visitor.request(form.path(key)).setHeader("Accept", "*/*");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void published() {
        Map<String, PropertyType> properties = new LinkedHashMap<>();
        properties.put("name", PropertyType.STRING);
        properties.put("Straßenbaumnummer", PropertyType.INTEGER);
        properties.put("height", PropertyType.NUMBER);
        properties.put("protected", PropertyType.BOOLEAN);
        properties.put("planted", PropertyType.DATE);
        properties.put("seen", PropertyType.TIMESTAMP);
        TestLayers.publish(city, TestLayers.facts(key, GeometryKind.POINT, Crs.UTM32, MapTime.NONE, properties), List.of(
                TestLayers.feature("eiche", "POINT (9.18 48.78)", Map.of("name", "Große Eiche", "Straßenbaumnummer", 140L,
                        "height", 7.5, "protected", true, "planted", LocalDate.of(1886, 5, 1), "seen",
                        Instant.parse("2026-01-31T12:00:00Z"))),
                TestLayers.feature("linde", "", Map.of())));
    }

    private static final class Read implements FeatureSink {

        private final List<Map<String, @Nullable Object>> features = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private @Nullable SourceDescription description;

        private Read(Path file) {
            GeoFiles.open(file, null, ReadLimits.STANDARD).read(this);
        }

        private SourceDescription description() {
            assertThat(description).isNotNull();
            return description;
        }

        @Override
        public void describe(SourceDescription told) {
            description = told;
        }

        @Override
        public void feature(city.moves.engines.geoformats.Feature feature) {
            features.add(feature.properties());
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }
}

package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no geodata, or want to do harm, and people who may not. */
class IntakeHostileTest {

    private static final RunningCity CITY = RunningCity.get();

    static Stream<Arguments> useless() throws IOException {
        return Stream.of(
                Arguments.of("bild.png", "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("leer.zip", zip(Map.of())),
                Arguments.of("bombe.zip", zip(Map.of("a.shp", new byte[300_000_000], "a.dbf", new byte[1_000]))),
                Arguments.of("ausbruch.zip", zip(Map.of("../../../../tmp/a.shp", new byte[200], "../a.dbf", new byte[9]))),
                Arguments.of("abgeschnitten.gpkg", "SQLite format 3\0 and nothing more".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("tief.geojson", "{\"type\":\"Feature\",\"geometry\":".repeat(2_000).getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("tabelle.csv", "name;wert\nA;1\n".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("breit.csv", (IntStream.range(0, 300).mapToObj(i -> "s" + i).collect(Collectors.joining(";"))
                        + ";x;y\n1\n").getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("fgb.fgb", "fgb\u0003fgb\u0000\u00ff\u00ff\u00ff\u007f".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("x.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("useless")
    void whatCannotBecomeALayerIsToldSoAndLetGo(String name, byte[] content) {
        Uploader emre = emre().upload(name, content, "");
        assertThat(emre.status()).isEqualTo(200);
        assertThat(emre.text()).contains("kann nicht eingelesen werden", "Die Datei wurde gelöscht").doesNotContain("bei uns");
        String id = emre.address().replaceAll(".*/", "");
        assertThat(CITY.database().sql("select released_at is not null from files.held where id = (select file from geo.intake "
                + "where id = :id::uuid)").param("id", id).query(Boolean.class).single()).isTrue();
    }

    @Test
    void aFileThatEndsTooEarlyIsTakenOnlyIfSomebodyWantsTheHalf() {
        Uploader emre = emre().upload("halb.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.18,48.77]},\"properties\":{\"a\":\"x\"}},{\"type\":\"Fea");
        assertThat(emre.text()).contains("Die Datei ist beschädigt und endet zu früh");
        emre.send("/pruefung");
        assertThat(emre.status()).isEqualTo(400);
        assertThat(emre.text()).contains("Entscheiden Sie, was damit geschehen soll.");
        emre.send("/pruefung", Map.of("FILE_DAMAGED", "TAKE"));
        assertThat(emre.address()).endsWith("/spalten");
    }

    @Test
    void brokenShapesAreRepairedOrLeftOutAsSomebodyWants() {
        String cross = "[[[9.1,48.7],[9.2,48.8],[9.2,48.7],[9.1,48.8],[9.1,48.7]]]";
        String open = "[[[9.1,48.7],[9.2,48.7],[9.2,48.8],[9.1,48.8]]]";
        String far = "[[[13.1,52.7],[13.2,52.7],[13.2,52.8],[13.1,52.7]]]";
        String file = Stream.of(cross, open, far, far).map(ring -> "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":" + ring + "},\"properties\":{\"a\":\"x\"}}")
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
        Uploader emre = emre().upload("kaputt.geojson", file);
        assertThat(emre.text()).contains("Flächen, die sich selbst schneiden: 1", "Flächen mit offenem Rand: 1",
                "Doppelte Datensätze: 1", "Datensätze außerhalb der Stadt: 2", "Datensatz 1", "Datensatz 4");
        String key = "kaputt-" + UUID.randomUUID().toString().substring(0, 8);
        emre.send("/pruefung", Map.of("OUTSIDE_CITY", "LEAVE_OUT", "RING_UNCLOSED", "LEAVE_OUT")).send("/spalten").name(key);
        assertThat(emre.text()).contains("gelesen 4", "werden eingelesen 1", "davon repariert 1", "bleiben weg 3");
        emre.send("/uebersicht");
        assertThat(CITY.database().sql("select count(*) from geo.feature f join geo.layer l on l.number = f.layer where l.key = :key")
                .param("key", key).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsSaidAtItsField() {
        Uploader emre = emre().upload("a.csv", "Nr;Art;lon;lat\n1;x;9,18;48,77\n1;y;9,19;48,77\n");
        emre.send("/pruefung").send("/spalten", Map.of("s0-name", "Nr!", "s1-de", "", "s1-name", "limit", "von", "s1"));
        assertThat(emre.status()).isEqualTo(400);
        assertThat(emre.page().select(".mv-error-summary li")).hasSizeGreaterThanOrEqualTo(4);
        emre.send("/spalten", Map.of("s0-name", "nr", "s1-de", "Art", "s1-name", "art", "von", ""));
        assertThat(emre.address()).endsWith("/angaben");
        emre.send("/angaben", Map.of("kennung", "Mit Leerzeichen", "titel", ""));
        assertThat(emre.status()).isEqualTo(400);
        assertThat(emre.text()).contains("Geben Sie dem Kartenthema einen Titel", "Die Kennung hat kleine Buchstaben",
                "Wählen Sie die Lizenz", "Nennen Sie, wer die Daten gemacht hat");
        emre.name("beispiel-trinkbrunnen");
        assertThat(emre.text()).contains("gibt es schon");
    }

    @Test
    void whoHasNoRightIsToldSoBeforeTheBodyIsRead() {
        HttpVisitor lea = CITY.visitor().signInAs("lea.sommer");
        assertThat(lea.get(Uploader.ALL).statusCode()).isEqualTo(403);
        byte[] body = Uploader.parts("a token that nobody reads", "", "a.csv", new byte[100]);
        assertThat(sent(lea, body).statusCode()).isEqualTo(403);
        assertThat(sent(CITY.visitor(), body).headers().firstValue("Location").orElse("")).contains("/anmelden");
        Uploader emre = emre().upload("a.csv", "a;lon;lat\n1;9,18;48,77\n");
        String address = emre.address().replace("/pruefung", "");
        for (String name : new String[] {"lea.sommer", "miriam.haas"}) {
            HttpVisitor other = CITY.visitor().signInAs(name);
            assertThat(other.get(address + "/pruefung").statusCode()).as(name).isIn(403, 404);
        }
        assertThat(emre.open(address + "/uebersicht").address()).as("not yet").endsWith("/pruefung");
    }

    @Test
    void moreThanIsAllowedIsRefusedUnread() throws IOException {
        HttpVisitor emre = CITY.visitor().signInAs("emre.yilmaz");
        assertThat(announced(emre, "/amt/strategie/tabelle", "Content-Length: 70000000")).startsWith("HTTP/1.1 413");
        assertThat(announced(emre, Uploader.ALL, "Content-Length: 70000000")).as("waits for it").isEmpty();
        assertThat(announced(emre, Uploader.ALL, "Content-Length: 1200000000")).startsWith("HTTP/1.1 413");
        assertThat(announced(emre, Uploader.ALL, "Transfer-Encoding: chunked")).as("a length has to be named")
                .startsWith("HTTP/1.1 413");
    }

    /** The first line of the answer to a body that is announced and never sent; empty while none comes. */
    private static String announced(HttpVisitor visitor, String path, String length) throws IOException {
        URI city = URI.create(CITY.baseUrl());
        try (Socket socket = new Socket(city.getHost(), city.getPort())) {
            socket.setSoTimeout(1_500);
            socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: "
                    + visitor.cookieHeader() + "\r\nContent-Type: multipart/form-data; boundary=x\r\n" + length
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        } catch (SocketTimeoutException silence) {
            return "";
        }
    }

    private static HttpResponse<String> sent(HttpVisitor visitor, byte[] body) {
        return visitor.send(visitor.request(Uploader.ALL).header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=grenze-zwischen-teilen")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    private static Uploader emre() {
        return new Uploader(CITY.visitor().signInAs("emre.yilmaz"));
    }
}

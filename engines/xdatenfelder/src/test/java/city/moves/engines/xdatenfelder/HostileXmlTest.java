package city.moves.engines.xdatenfelder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that want to read what is not theirs, or to exhaust the server. */
class HostileXmlTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Stream<String> documentTypes() {
        String laughs = "<!ENTITY a0 'ha'>" + Stream.iterate(1, i -> i < 12, i -> i + 1)
                .map(i -> "<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>").reduce("", String::concat);
        return Stream.of(
                "<!DOCTYPE x [" + laughs + "]><x>&a11;</x>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><x/>",
                "<!DOCTYPE x [<!ATTLIST x a CDATA 'b'>]><x/>",
                "<!DOCTYPE x>" + SchemaCases.two(""));
    }

    @ParameterizedTest
    @MethodSource("documentTypes")
    void aDocumentTypeIsRefusedBeforeItIsRead(String file) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            Reading reading = SchemaCases.read(file);
            assertThat(reading.readable()).isNull();
            assertThat(reading.problems()).extracting(Problem::kind).containsExactly(ProblemKind.DOCUMENT_TYPE);
        });
    }

    @Test
    void nobodyIsAskedForAnEntity() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            stranger.setSoTimeout(200);
            String address = "http://127.0.0.1:" + stranger.getLocalPort() + "/x";
            SchemaCases.read("<!DOCTYPE x SYSTEM '" + address + "' [<!ENTITY % e SYSTEM '" + address + "'> %e;]><x/>");
            assertThatThrownBy(stranger::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void depthIsBoundedAndWhatCameBeforeIsRead() {
        String nested = SchemaCases.field("F1", "1:1", "text", "") + nested(60);
        Reading reading = SchemaCases.read(SchemaCases.two(nested));
        assertThat(reading.problems()).extracting(Problem::kind).contains(ProblemKind.TOO_LARGE);
        assertThat(reading.accepted()).isEmpty();
        assertThat(Outline.of(reading.readable().root()).positions()).containsKey(ElementPath.of("F1"));
        assertTimeoutPreemptively(PATIENCE, () -> assertThat(SchemaCases.read("<a>".repeat(300_000)).problems())
                .extracting(Problem::kind).contains(ProblemKind.TOO_LARGE));
    }

    @Test
    void theLevelsOfRealFormsAreRead() {
        assertThat(SchemaCases.read(SchemaCases.two(nested(25))).accepted()).isPresent();
    }

    @Test
    void sizeAndNumberAreBounded() {
        ReadLimits small = new ReadLimits(100_000, 90, 1_000);
        byte[] large = SchemaCases.two(" ".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(new SchemaReader(small).read(large).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_LARGE));
        byte[] many = SchemaCases.two("<x:regel/>".repeat(1_000)).getBytes(StandardCharsets.UTF_8);
        Reading reading = new SchemaReader(small).read(many);
        assertThat(reading.problems()).extracting(Problem::kind).contains(ProblemKind.TOO_LARGE);
        StringBuilder attributes = new StringBuilder("<x ");
        for (int i = 0; i < 5_000; i++) {
            attributes.append('a').append(i).append("='' ");
        }
        assertThat(new SchemaReader(small).read((attributes + "/>").getBytes(StandardCharsets.UTF_8)).hasErrors()).isTrue();
    }

    @Test
    void theListOfProblemsIsBoundedToo() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            Reading reading = SchemaCases.read(SchemaCases.two("<x:nonsense/>".repeat(100_000)));
            assertThat(reading.problems()).hasSize(1_000);
            Reading longName = SchemaCases.read(SchemaCases.two("<x:" + "n".repeat(900) + "/>"));
            assertThat(longName.problems().getFirst().node()).hasSizeLessThan(250);
        });
    }

    @Test
    void anIdThatIsNoNameIsRefused() {
        for (String id : new String[] {"../x", "a/b", "1", "ä", "x y", "x".repeat(65)}) {
            assertThat(SchemaCases.read(SchemaCases.two(SchemaCases.field(id, "1:1", "text", ""))).problems())
                    .as(id).extracting(Problem::kind).contains(ProblemKind.INVALID_VALUE);
        }
    }

    private static String nested(int levels) {
        String parts = SchemaCases.field("F9", "1:1", "text", "");
        for (int i = 0; i < levels; i++) {
            parts = SchemaCases.group("G" + i, "1:1", parts);
        }
        return parts;
    }
}

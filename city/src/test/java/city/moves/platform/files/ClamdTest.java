package city.moves.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.testing.RealScanner;
import city.moves.testing.ScannerLine;
import city.moves.testing.ScannerLine.Course;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    static Path folder;

    private static RealScanner scanner;
    private static ScannerLine line;

    @BeforeAll
    static void startOne() {
        scanner = RealScanner.start(folder);
        line = new ScannerLine(scanner.port());
    }

    @AfterAll
    static void stopIt() throws IOException {
        if (scanner != null) {
            line.close();
            scanner.close();
        }
    }

    @Test
    void itSaysWhatItKnowsAndWhatItFindsByBothWays() throws IOException {
        List<String> ways = scanner.addresses().toList();
        assertThat(ways).hasSize(2).allMatch(ScannerAddress::isOne);
        for (String way : ways) {
            Clamd clamd = new Clamd(ScannerAddress.of(way), PATIENCE);
            assertThat(clamd.version()).startsWith("ClamAV 1.");
            assertThat(clamd.scan(file("%PDF-1.7 nothing of interest"))).isEqualTo(new Verdict.Clean());
            assertThat(clamd.scan(file("before " + RealScanner.HARMLESS_VIRUS)))
                    .isEqualTo(new Verdict.Infected("Moves.Harmless.UNOFFICIAL"));
            assertThat(clamd.scan(file("x".repeat(200_000) + RealScanner.OTHER_VIRUS)))
                    .isEqualTo(new Verdict.Infected("Moves.Other.UNOFFICIAL"));
            assertThat(clamd.scan(file(""))).isEqualTo(new Verdict.Clean());
        }
    }

    @Test
    void moreThanItTakesIsNotScannedAndNotTakenForClean() throws IOException {
        Path large = file("x".repeat(20 * RealScanner.LARGEST));
        for (String way : scanner.addresses().toList()) {
            assertThat(new Clamd(ScannerAddress.of(way), PATIENCE).scan(large)).isInstanceOf(Verdict.Unscannable.class);
        }
    }

    @Test
    void whateverIsWrongWithTheLineIsNoVerdictAndEndsInTime() throws IOException {
        Path harmless = file("harmless");
        Clamd clamd = new Clamd(ScannerAddress.of(line.address()), SHORT);
        for (Course course : List.of(Course.DEAD, Course.CUT, Course.NOISE, Course.ENDLESS)) {
            line.take(course);
            assertThatThrownBy(() -> clamd.scan(harmless)).as(course.name()).isInstanceOf(IOException.class);
        }
        line.take(Course.NOISE);
        assertThatThrownBy(clamd::version).hasMessageContaining("no clamd");
        line.take(Course.MUTE);
        assertThatThrownBy(() -> clamd.scan(harmless)).isInstanceOf(SocketTimeoutException.class);
        line.take(Course.OPEN);
        assertThat(new Clamd(ScannerAddress.of(line.address()), PATIENCE).scan(harmless)).isEqualTo(new Verdict.Clean());
        Clamd nowhere = new Clamd(ScannerAddress.of("unix://" + folder.resolve("none")), SHORT);
        assertThatThrownBy(nowhere::version).isInstanceOf(IOException.class);
    }

    @Test
    void aPlaceIsNamedInOneOfTwoWays() {
        assertThat(List.of("tcp://scanner.example:3310", "tcp://[::1]:3310", "unix:///run/clamav/clamd.ctl"))
                .allMatch(ScannerAddress::isOne);
        assertThat(List.of("", "scanner:3310", "tcp://scanner", "tcp://scanner:0", "tcp://scanner:70000",
                "tcp://a b:1", "unix://relative", "http://scanner:3310", "unix:///" + "x".repeat(200)))
                .noneMatch(ScannerAddress::isOne);
    }

    private static Path file(String content) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", ""), content.getBytes(StandardCharsets.ISO_8859_1));
    }
}

package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private record Ended(int code, List<String> lines) {}

    @TempDir
    Path folder;

    @Test
    void helpNamesEveryOptionAndCommand() throws Exception {
        Ended help = run("./moves", "help");

        assertThat(help.code()).isZero();
        assertThat(String.join("\n", help.lines())).contains("--port", "--data", "--db ", "--db-user", "--city",
                "--base-url", "test [NAME]", "bench", "import KIND SOURCE", "backup FILE", "restore FILE", "package",
                "doctor");
    }

    @Test
    void aBenchThatIsNotThereIsNamed() throws Exception {
        Ended bench = run("./moves", "bench", "dance");

        assertThat(bench.code()).isEqualTo(1);
        assertThat(bench.lines()).containsExactly("There is no bench dance; there are: start, pages, backup, geo, services, council.");
    }

    @Test
    void whatIsMistypedIsNamedBeforeAnythingIsBuilt() throws Exception {
        assertThat(run("./moves", "restor", "file"))
                .isEqualTo(new Ended(1, List.of("There is no command restor; ./moves help shows those there are.")));
        assertThat(run("./moves", "--prot", "8090"))
                .isEqualTo(new Ended(1, List.of("There is no option --prot; ./moves help shows those there are.")));
        assertThat(run("./moves", "package", "deb"))
                .isEqualTo(new Ended(1, List.of("./moves package stands alone, and deb came after it.")));
        assertThat(run("./moves", "help", "backup"))
                .isEqualTo(new Ended(1, List.of("./moves help stands alone, and backup came after it.")));
    }

    @Test
    void theShellScriptsAreClean() throws Exception {
        Assumptions.assumeTrue(Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "shellcheck"))), "no shellcheck on this machine");
        assertThat(run("shellcheck", "moves", ".ci/run", "packaging/build", "packaging/moves",
                "packaging/postinst", "packaging/prerm", "packaging/postrm")).isEqualTo(new Ended(0, List.of()));
    }

    @Test
    void theClosingLineCountsAllReports() throws Exception {
        Ended summary = summary("0", """
                <testsuite name="a" time="3" tests="3" errors="0" skipped="1" failures="0">
                  <testcase name="slow" classname="city.moves.ATest" time="2.5"/>
                  <testcase name="quick" classname="city.moves.ATest" time="0.1"/>
                </testsuite>
                <testsuite name="b" time="3" tests="4" errors="0" skipped="0" failures="0"/>
                """);

        assertThat(summary.code()).isZero();
        assertThat(summary.lines()).contains("     2.5 s  ATest: slow", "Wall time: 7 s");
        assertThat(summary.lines().getLast()).isEqualTo("6 passed, 0 failed, 1 skipped");
    }

    @Test
    void failuresErrorsAndABrokenBuildAreNotPassed() throws Exception {
        assertThat(summary("0", "<testsuite name=\"a\" tests=\"5\" errors=\"1\" skipped=\"0\" failures=\"2\">\n"))
                .satisfies(summary -> assertThat(summary.code()).isEqualTo(1))
                .satisfies(summary -> assertThat(summary.lines().getLast()).isEqualTo("2 passed, 3 failed"));
        assertThat(summary("1", "").code()).isEqualTo(1);
    }

    @Test
    void aRunWithoutAnyTestIsAFailure() throws Exception {
        assertThat(summary("0", "").code()).isEqualTo(1);
    }

    private Ended summary(String broken, String reports) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("reports.xml"), reports);
        return run("awk", "-v", "broken=" + broken, "-v", "seconds=7", "-f", "bench/summary.awk", file.toString());
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(ProjectFolder.root().toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said.lines().toList());
    }
}

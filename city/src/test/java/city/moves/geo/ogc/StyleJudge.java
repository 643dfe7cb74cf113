package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What MapLibre's own judge of styles says. */
public final class StyleJudge {

    private static final Path JUDGE = ProjectFolder.root().resolve("web/node_modules/.bin/gl-style-validate");

    private StyleJudge() {}

    /** @param folder for the file that the judge reads */
    public static void accepts(String style, Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(JUDGE), "no " + JUDGE + ": build the front end");
        Path file = Files.writeString(folder.resolve("style.json"), style);
        Process judge = new ProcessBuilder(JUDGE.toString(), file.toString()).redirectErrorStream(true).start();
        String findings = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(judge.waitFor()).as(findings).isZero();
        assertThat(findings).isBlank();
    }
}

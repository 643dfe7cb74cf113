package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.geo.Layer;
import city.moves.geo.LayerState;
import city.moves.geo.Layers;
import city.moves.platform.imports.ImportReport;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator does at the terminal. */
class LayerImportTest {

    private static final RunningCity CITY = RunningCity.get();

    @TempDir
    Path folder;

    private final String key = "terminal-" + UUID.randomUUID().toString().substring(0, 8);
    private final LayerImport kind = CITY.bean(LayerImport.class);

    @Test
    void aFileBecomesADraftAndOnceMoreChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve(key + ".csv"), "nr;name;lon;lat\n1;Eins;9,18;48,77\n2;Zwei;9,19;48,78\n");
        ImportReport first = kind.importFrom(file.toString());
        assertThat(first.problems()).isEmpty();
        assertThat(first.taken()).isEqualTo(2);
        Layer layer = CITY.bean(Layers.class).find(key).orElseThrow();
        assertThat(layer.state()).isEqualTo(LayerState.DRAFT);
        assertThat(kind.importFrom(file.toString()).taken()).isEqualTo(2);
        assertThat(CITY.bean(Layers.class).find(key).orElseThrow().content()).isEqualTo(layer.content());
        Files.writeString(file, "nr;name;lon;lat\n1;Eins;9,18;48,77\n2;Neu;9,19;48,78\n");
        kind.importFrom(file.toString());
        assertThat(CITY.bean(Layers.class).find(key).orElseThrow().content()).isEqualTo(layer.content() + 1);
    }

    @Test
    void whatOnlyAPersonCanSayIsAskedForAndNothingIsGuessed() throws IOException {
        Path metres = Files.writeString(folder.resolve(key + ".csv"), "nr;x;y\n1;513000;5402000\n");
        ImportReport report = kind.importFrom(metres.toString());
        assertThat(report.problems()).singleElement().satisfies(problem ->
                assertThat(problem.problem()).contains("coordinate system"));
        assertThat(CITY.bean(Layers.class).find(key)).isEmpty();
        Path image = Files.writeString(folder.resolve("bild.png"), "no geodata");
        assertThat(kind.importFrom(image.toString()).problems()).singleElement();
    }
}

package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.geo.Layer;
import city.moves.geo.LayerState;
import city.moves.geo.Layers;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
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

    private static final String SAID = "#office=tiefbauamt,licence=dl-de/by-2-0,source=Stadt der Probe, Tiefbauamt";

    @TempDir
    Path folder;

    private final String key = "terminal-" + UUID.randomUUID().toString().substring(0, 8);
    private final LayerImport kind = CITY.bean(LayerImport.class);

    @Test
    void aFileBecomesADraftAndOnceMoreChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve(key + ".csv"), "nr;name;lon;lat\n1;Eins;9,18;48,77\n2;Zwei;9,19;48,78\n");
        ImportReport first = kind.importFrom(file + SAID);
        assertThat(first.problems()).isEmpty();
        assertThat(first.taken()).isEqualTo(2);
        Layer layer = CITY.bean(Layers.class).find(key).orElseThrow();
        assertThat(layer.state()).isEqualTo(LayerState.DRAFT);
        assertThat(layer.facts().department()).isEqualTo("tiefbauamt");
        assertThat(layer.facts().licence()).isEqualTo("dl-de/by-2-0");
        assertThat(layer.facts().attribution()).isEqualTo("Stadt der Probe, Tiefbauamt");
        assertThat(kind.importFrom(file.toString()).taken()).isEqualTo(2);
        assertThat(CITY.bean(Layers.class).find(key).orElseThrow().content()).isEqualTo(layer.content());
        Files.writeString(file, "nr;name;lon;lat\n1;Eins;9,18;48,77\n2;Neu;9,19;48,78\n");
        kind.importFrom(file.toString());
        assertThat(CITY.bean(Layers.class).find(key).orElseThrow().content()).isEqualTo(layer.content() + 1);
    }

    @Test
    void whatOnlyAPersonCanSayIsAskedForAndNothingIsGuessed() throws IOException {
        Path metres = Files.writeString(folder.resolve(key + ".csv"), "nr;x;y\n1;513000;5402000\n");
        ImportReport report = kind.importFrom(metres + SAID);
        assertThat(report.problems()).singleElement().satisfies(problem ->
                assertThat(problem.problem()).contains("coordinate system"));
        assertThat(CITY.bean(Layers.class).find(key)).isEmpty();
        Path image = Files.writeString(folder.resolve("bild.png"), "no geodata");
        assertThat(line(image + SAID)).isEqualTo("This is no format that is read here");
    }

    @Test
    void aNewLayerNeedsItsOfficeItsLicenceAndItsSourceAndOneLineSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve(key + ".csv"), "nr;lon;lat\n1;9,18;48,77\n");
        assertThat(line(file.toString())).contains("a new layer needs its office, its licence and its source", "#office=");
        assertThat(line(file + SAID.replace("tiefbauamt,", "weltraumamt,"))).contains("no office has the key weltraumamt", "tiefbauamt");
        assertThat(line(file + SAID.replace("dl-de/by-2-0", "geheim"))).contains("no licence has the key geheim", "CC0-1.0");
        assertThatThrownBy(() -> kind.importFrom(file + SAID + ",colour=red")).hasMessageContaining("layer=, office=");
        assertThat(CITY.bean(Layers.class).find(key)).isEmpty();
    }

    @Test
    void whatIsLeftOutIsToldInWords() throws IOException {
        Path file = Files.writeString(folder.resolve(key + ".csv"), "nr;Adresse\n1;Marktplatz 1\n2;Marktplatz 77\n");
        ImportReport report = kind.importFrom(file + SAID);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.problem()).isEqualTo("Addresses that are not in the register: 1; the first: Marktplatz 77");
        });
    }

    @Test
    void withoutARegisterOfAddressesOneSentenceSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve(key + ".csv"), "nr;Adresse\n1;Marktplatz 1\n");
        RunningCity empty = RunningCity.alone();
        try {
            empty.database().sql("update places.register set changed = null where name = 'ADDRESSES'").update();
            assertThat(empty.bean(LayerImport.class).importFrom(file + SAID).problems()).extracting(RowProblem::problem)
                    .containsExactly("Addresses cannot give a place here: the city has taken in no register of addresses");
        } finally {
            empty.close();
        }
    }

    private String line(String order) throws IOException {
        return kind.importFrom(order).problems().getFirst().problem();
    }
}

package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 229 examples of the standard: 120 texts, eleven of them other spellings, and 109 documents. */
class OfficialExamplesTest {

    @Test
    void allOfThemAreRead() {
        assertThat(texts()).hasSize(120);
        assertThat(documents()).hasSize(109);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextGoesThroughJsonAndComesBackTheSame(Path path) {
        Expression tree = Accepted.text(content(path)).expression();
        String text = Cql2Text.write(tree);
        assertThat(Accepted.text(text).expression()).isEqualTo(tree);
        Expression throughJson = Accepted.json(Cql2Json.write(tree)).expression();
        assertThat(throughJson).isEqualTo(tree);
        assertThat(Cql2Text.write(throughJson)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentGoesThroughTextAndComesBackTheSame(Path path) {
        Expression tree = Accepted.json(content(path)).expression();
        String json = Cql2Json.write(tree);
        assertThat(Accepted.json(json).expression()).isEqualTo(tree);
        assertThat(Cql2Json.write(Accepted.text(Cql2Text.write(tree)).expression())).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everySpellingInTextIsTheSameTreeAsItsDocument(Path path) {
        String example = path.getFileName().toString().replaceFirst("(-alt\\d+)?\\.txt$", ".json");
        Path document = SharedData.standard("schema/examples/json/" + example);
        assertThat(Accepted.text(content(path)).expression()).isEqualTo(Accepted.json(content(document)).expression());
    }

    static List<Path> texts() {
        return files("schema/examples/text", ".txt");
    }

    static List<Path> documents() {
        return files("schema/examples/json", ".json");
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(SharedData.standard(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String content(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

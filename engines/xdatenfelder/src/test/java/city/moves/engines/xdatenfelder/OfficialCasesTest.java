package city.moves.engines.xdatenfelder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published cases of both editions: 9 files are good, 9 are refused where their publisher says. */
class OfficialCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"v2-data/minimal.xml", "v2-data/label.xml", "v2-data/select.xml", "v2-data/rule.xml",
            "v2-data/data-field-rule.xml", "v2-data/data-group-rule.xml", "v2-data/simple.xml", "v3-data/simple.xml",
            "v3-data/input.xml"})
    void aGoodFileIsAccepted(String name) throws IOException {
        Reading reading = read(name);
        assertThat(reading.problems()).filteredOn(problem -> problem.severity() == Severity.ERROR).isEmpty();
        assertThat(reading.accepted()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "v2-data/unknown-namespace.xml,        UNKNOWN_NAMESPACE, xdatenfelder.stammdatenschema.0102, 2, 98",
        "v2-data/duplicate-required-value.xml, DUPLICATE,         name,                               13, 33",
        "v2-data/duplicate-optional-value.xml, DUPLICATE,         beschreibung,                       15, 45",
        "v3-data/duplicate-id-node.xml,        DUPLICATE,         id,                                 11, 33",
        "v3-data/empty-id-node.xml,            EMPTY,             id,                                 10, 29",
        "v3-data/missing-id-node.xml,          MISSING,           identifikation,                     11, 29",
        "v3-data/unexpected-node.xml,          UNEXPECTED,        unknown,                            11, 25",
        "v3-data/invalid-freigabestatus.xml,   UNKNOWN_CODE,      code,                               18, 27",
        "v3-data/unknown-namespace.xml,        UNKNOWN_NAMESPACE, xdatenfelder.datenfeldgruppe.0103,  3, 144",
    })
    void aBadFileIsRefusedAtItsPlace(String name, ProblemKind kind, String node, int line, int column) throws IOException {
        Reading reading = read(name);
        assertThat(reading.accepted()).isEmpty();
        Problem error = reading.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR).findFirst().orElseThrow();
        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.node()).isEqualTo(node);
        assertThat(error.place()).isEqualTo(new Place(line, column));
    }

    @Test
    void theFilledContentWinsOverTheEmptyOne() throws IOException {
        Reading reading = read("v3-data/input.xml");
        Field field = (Field) reading.orThrow().root().positions().getFirst().element();
        assertThat(field.content()).isEqualTo("Some Content");
        assertThat(reading.problems()).extracting(Problem::kind).contains(ProblemKind.EMPTY_REPETITION);
        assertThat(field.constraint()).isEqualTo(new Constraint(0, 1, "0", "1", "abc", "Constraints"));
        assertThat(field.file()).isEqualTo(new FileDemands(10L, List.of("application/json")));
        assertThat(field.options())
                .isEqualTo(new Options.CodeList(null, null, null, null, "CodeKey", "NameKey", "HelpKey"));
        assertThat(field.prefill()).isEqualTo(Prefill.NONE);
    }

    @Test
    void theGroupOfEditionThreeIsReadWhole() throws IOException {
        FieldGroup group = (FieldGroup) read("v3-data/simple.xml").orThrow().root();
        assertThat(group.description().identity()).isEqualTo(new Identity("G60000000088", "1.2.0"));
        assertThat(group.description().status()).isEqualTo(ReleaseStatus.RELEASED_GOLD);
        assertThat(group.description().legalReferences()).containsExactly(new LegalReference("Rechtsbezug", null));
        assertThat(group.description().kept().elements()).extracting(XmlElement::name)
                .contains("stichwort", "relation", "statusGesetztAm", "letzteAenderung");
        Rule rule = group.rules().getFirst();
        assertThat(rule.kind()).isEqualTo(RuleKind.VALIDATION);
        assertThat(rule.script()).isEqualTo("some script content");
        assertThat(rule.prose()).startsWith("Es muss entweder");
        assertThat(rule.description().legalReferences())
                .containsExactly(new LegalReference("Eine Bezugsquelle", "some reference link"));
    }

    @Test
    void aPublishedListIsNamedWithItsVersion() throws IOException {
        Outline outline = Outline.of(read("v2-data/select.xml").orThrow().root());
        assertThat(outline.codeLists()).containsExactly(
                new Options.CodeList("C123", "urn:de:example", "1", "urn:de:example_1", null, null, null));
    }

    private static Reading read(String name) throws IOException {
        return new SchemaReader().read(Files.readAllBytes(SchemaCases.official(name)));
    }
}

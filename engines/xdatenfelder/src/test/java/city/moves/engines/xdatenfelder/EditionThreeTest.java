package city.moves.engines.xdatenfelder;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.rules.ProseRule;
import city.moves.engines.xdatenfelder.rules.ProseRules;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What edition 2 says can be said in edition 3. */
class EditionThreeTest {

    @ParameterizedTest
    @ValueSource(strings = {"BlaueKarte.xml", "tests/v2-data/simple.xml", "tests/v2-data/select.xml", "tests/v2-data/label.xml",
        "tests/v2-data/data-field-rule.xml"})
    void theNewFileIsReadWithoutErrorsAndStaysAsItIs(String name) throws IOException {
        SchemaMessage newer = EditionThree.of(read(name));
        byte[] written = new SchemaWriter().write(newer);
        SchemaMessage again = new SchemaReader().read(written).orThrow();
        assertThat(new SchemaWriter().write(again)).isEqualTo(written);
        assertThat(Outline.of(again.root()).positions().keySet())
                .isEqualTo(Outline.of(newer.root()).positions().keySet());
        assertThat(EditionThree.of(again)).isSameAs(again);
    }

    @Test
    void positionsListsAndRulesOfTheRealFormStay() throws IOException {
        SchemaRoot newer = EditionThree.of(read("BlaueKarte.xml")).root();
        assertThat(newer.description().identity()).isEqualTo(new Identity("S00000000121", "1.0.0"));
        assertThat(newer.description().status()).isEqualTo(ReleaseStatus.IN_WORK);
        assertThat(Outline.of(newer).positions()).hasSize(117);
        assertThat(Outline.of(newer).codeLists()).hasSize(4);
        assertThat(ProseRules.of(newer)).hasSize(3)
                .allSatisfy(rule -> assertThat(rule).isInstanceOf(ProseRule.Resolved.class));
        assertThat(newer.description().kept().elements()).extracting(XmlElement::name)
                .contains("statusGesetztAm", "statusGesetztDurch", "letzteAenderung", "ableitungsmodifikationenStruktur")
                .doesNotContain("freigabedatum", "fachlicherErsteller");
    }

    @Test
    void aFormHasOneLabelOnly() {
        SchemaMessage older = SchemaCases.read(SchemaCases.two("").replace("<x:name>Form</x:name>",
                "<x:name>Form</x:name><x:bezeichnungEingabe>Antrag</x:bezeichnungEingabe><x:bezeichnungAusgabe>Form</x:bezeichnungAusgabe>"))
                .orThrow();
        byte[] written = new SchemaWriter().write(EditionThree.of(older));
        assertThat(new SchemaReader().read(written).orThrow().root().description().label()).isEqualTo("Antrag");
    }

    private static SchemaMessage read(String name) throws IOException {
        return new SchemaReader().read(Files.readAllBytes(SharedData.path("services/xdatenfelder/" + name))).orThrow();
    }
}

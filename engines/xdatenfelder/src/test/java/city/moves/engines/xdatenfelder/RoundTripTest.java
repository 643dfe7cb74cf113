package city.moves.engines.xdatenfelder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Nothing is lost between reading and writing, judged on the files themselves and not on the model alone. */
class RoundTripTest {

    static Stream<String> files() {
        return Stream.of("BlaueKarte.xml", "tests/v2-data/minimal.xml", "tests/v2-data/label.xml", "tests/v2-data/select.xml",
                "tests/v2-data/rule.xml", "tests/v2-data/data-field-rule.xml", "tests/v2-data/data-group-rule.xml",
                "tests/v2-data/simple.xml", "tests/v3-data/simple.xml", "tests/v3-data/input.xml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrittenIsReadEqualAndHoldsAllThatTheFileHeld(String name) throws Exception {
        byte[] file = Files.readAllBytes(SharedData.path("services/xdatenfelder/" + name));
        SchemaMessage message = new SchemaReader().read(file).orThrow();
        byte[] written = new SchemaWriter().write(message);
        assertThat(new SchemaReader().read(written).orThrow()).isEqualTo(message);
        assertThat(new SchemaWriter().write(new SchemaReader().read(written).orThrow())).isEqualTo(written);
        assertThat(facts(written)).isNotEmpty().containsExactlyInAnyOrderElementsOf(facts(file));
    }

    @Test
    void aConstraintThatIsNoneIsKeptAsText() throws IOException {
        for (String text : List.of("höchstens zehn", "{\"minLength\":\"1\",\"step\":\"2\"}", "{\"maxLength\":7}",
                "{\"maxLength\":\"-1\"}", "[]", "{\"minLength\":\"1\"")) {
            Reading reading = SchemaCases.read(SchemaCases.two(SchemaCases.field("F1", "1:1", "text",
                    "<x:praezisierung>" + text + "</x:praezisierung>")));
            assertThat(reading.problems()).extracting(Problem::kind).containsExactly(ProblemKind.CONSTRAINT_UNREADABLE);
            String written = new String(new SchemaWriter().write(reading.orThrow()), StandardCharsets.UTF_8);
            assertThat(SchemaCases.read(written).orThrow()).isEqualTo(reading.orThrow());
            assertThat(written).contains(XmlText.escaped(text));
        }
    }

    @Test
    void inlineOptionsAndAChoiceOfEditionThreeComeBack() {
        String file = """
                <xdf:xdatenfelder.stammdatenschema.0102 xmlns:xdf="urn:xoev-de:fim:standard:xdatenfelder_3.0.0">
                <xdf:header><xdf:nachrichtID>1</xdf:nachrichtID>
                <xdf:erstellungszeitpunkt>2026-01-01T00:00:00Z</xdf:erstellungszeitpunkt></xdf:header>
                <xdf:stammdatenschema><xdf:identifikation><xdf:id>S1</xdf:id></xdf:identifikation><xdf:name>n</xdf:name>
                <xdf:freigabestatus><code>6</code></xdf:freigabestatus><xdf:letzteAenderung>2026-01-01T00:00:00Z</xdf:letzteAenderung>
                <xdf:bezeichnung>Label</xdf:bezeichnung><xdf:dokumentsteckbrief><xdf:id>D1</xdf:id></xdf:dokumentsteckbrief>
                <xdf:struktur><xdf:anzahl>1:1</xdf:anzahl><xdf:enthaelt><xdf:datenfeldgruppe>
                <xdf:identifikation><xdf:id>G1</xdf:id></xdf:identifikation><xdf:name>g</xdf:name>
                <xdf:freigabestatus><code>6</code></xdf:freigabestatus><xdf:letzteAenderung>2026-01-01T00:00:00Z</xdf:letzteAenderung>
                <xdf:schemaelementart><code>HAR</code></xdf:schemaelementart><xdf:art><code>X</code></xdf:art>
                <xdf:struktur><xdf:anzahl>0:1</xdf:anzahl><xdf:enthaelt><xdf:datenfeld>
                <xdf:identifikation><xdf:id>F1</xdf:id></xdf:identifikation><xdf:name>f</xdf:name>
                <xdf:freigabestatus><code>6</code></xdf:freigabestatus><xdf:letzteAenderung>2026-01-01T00:00:00Z</xdf:letzteAenderung>
                <xdf:schemaelementart><code>HAR</code></xdf:schemaelementart>
                <xdf:feldart><code>select</code></xdf:feldart><xdf:datentyp><code>text</code></xdf:datentyp>
                <xdf:vorbefuellung><code>optional</code></xdf:vorbefuellung>
                <xdf:werte><xdf:wert><xdf:code>a</xdf:code><xdf:name>A</xdf:name><xdf:hilfe>h</xdf:hilfe></xdf:wert>
                <xdf:wert><xdf:code>b</xdf:code><xdf:name>B</xdf:name></xdf:wert></xdf:werte>
                </xdf:datenfeld></xdf:enthaelt></xdf:struktur></xdf:datenfeldgruppe></xdf:enthaelt></xdf:struktur>
                </xdf:stammdatenschema></xdf:xdatenfelder.stammdatenschema.0102>
                """;
        SchemaMessage message = SchemaCases.read(file).orThrow();
        FieldGroup group = (FieldGroup) message.root().positions().getFirst().element();
        assertThat(group.choice()).isTrue();
        assertThat(((Field) group.positions().getFirst().element()).options()).isEqualTo(new Options.Inline(
                List.of(new Options.Option("a", "A", "h"), new Options.Option("b", "B", null))));
        assertThat(message.root().description().label()).isEqualTo("Label");
        assertThat(new SchemaReader().read(new SchemaWriter().write(message)).orThrow()).isEqualTo(message);
    }

    /** Every text and attribute with the path of names to it; layout, order and empty elements are not facts. */
    private static List<String> facts(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        List<String> facts = new ArrayList<>();
        collect(factory.newDocumentBuilder().parse(new InputSource(new StringReader(new String(file, StandardCharsets.UTF_8))))
                .getDocumentElement(), "", facts);
        return facts;
    }

    private static void collect(Element element, String above, List<String> facts) {
        String path = above + "/{" + element.getNamespaceURI() + "}" + element.getLocalName();
        boolean leaf = true;
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                facts.add(path + "@" + attribute.getNamespaceURI() + ":" + attribute.getLocalName() + "=" + attribute.getValue());
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                collect(inner, path, facts);
            }
        }
        if (leaf && !element.getTextContent().isBlank()) {
            facts.add(path + "=" + element.getTextContent().trim());
        }
    }
}

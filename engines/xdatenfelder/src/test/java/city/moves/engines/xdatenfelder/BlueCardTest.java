package city.moves.engines.xdatenfelder;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real form S00000121, Antrag Blaue Karte EU. */
class BlueCardTest {

    @Test
    void all117PositionsAreRead() throws IOException {
        Map<ElementPath, Position> positions = Outline.of(message().root()).positions();
        assertThat(positions).hasSize(117);
        assertThat(positions.values().stream().filter(position -> position.element() instanceof Field)).hasSize(88);
        assertThat(positions.values().stream().filter(position -> position.element() instanceof FieldGroup)).hasSize(29);
        assertThat(positions.values().stream()
                .collect(groupingBy(position -> position.cardinality().toString(), counting())))
                .isEqualTo(Map.of("1:1", 77L, "0:1", 37L, "2:5", 2L, "1:*", 1L));
        assertThat(positions.values().stream().map(Position::element).filter(Field.class::isInstance)
                .map(Field.class::cast).collect(groupingBy(Field::type, counting())))
                .containsEntry(DataType.BOOLEAN, 17L).containsEntry(DataType.FILE, 8L).containsEntry(DataType.DATE, 7L);
    }

    @Test
    void howOftenBelongsToThePositionAndNotToTheGroup() throws IOException {
        Outline outline = Outline.of(message().root());
        assertThat(outline.below(ElementPath.TOP, "G00000040"))
                .extracting(path -> outline.at(path).orElseThrow().cardinality().toString())
                .containsExactly("1:1", "1:1", "0:1");
        assertThat(outline.positions().keySet().stream().map(ElementPath::last).distinct()).hasSize(71 + 23);
    }

    @Test
    void theFourListsThatItNeedsAreNamed() throws IOException {
        assertThat(Outline.of(message().root()).codeLists()).extracting(Options.CodeList::key).containsExactlyInAnyOrder(
                "urn:xpersonenstand:schluesseltabelle:geschlecht_2",
                "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staatsangehoerigkeit_2017-01-01",
                "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat_2017-01-01",
                "urn:de:xoev:codeliste:erreichbarkeit_2");
    }

    @Test
    void itIsADraftAndNothingElseIsWrongWithIt() throws IOException {
        Reading reading = new SchemaReader().read(Files.readAllBytes(SchemaCases.blueCard()));
        assertThat(reading.problems()).extracting(Problem::kind).containsExactly(ProblemKind.DRAFT);
    }

    @Test
    void lineBreaksInReferencesStay() throws IOException {
        assertThat(message().root().positions().getFirst().element()).isInstanceOfSatisfying(FieldGroup.class,
                group -> assertThat(group.positions().getFirst().legalReferences().getFirst().text())
                        .isEqualTo("§ 3 AufenthG\r\n§ 78 Abs.1 AufenthG"));
    }

    private static SchemaMessage message() throws IOException {
        return new SchemaReader().read(Files.readAllBytes(SchemaCases.blueCard())).orThrow();
    }
}

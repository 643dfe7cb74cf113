package city.moves.engines.xdatenfelder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged file is a list of problems with their places, or it is a file; there is nothing else. */
class DamagedFilesTest {
    private static final List<String> WORDS = List.of("<x:regel>", "</x:struktur>", "<code>", "<!--", "]]>", "<![CDATA[",
            "&amp;", "&#0;", "&#xD800;", "&x;", "<?xml?>", "<!DOCTYPE a>", "xmlns:x=\"\"", "\u0000", "\uFFFF", "{\"a\":",
            "9:1", "<x:struktur/>", "<x:enthaelt/>", "<x:identifikation/>", " a=\"1\"", "*", "\r", "99999999999");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anythingThatHappensToAFormHasAPlace(long seed) {
        Random random = new Random(seed);
        byte[] whole = form().getBytes(StandardCharsets.UTF_8);
        int accepted = 0;
        for (int i = 0; i < 1_000; i++) {
            accepted += judge(damaged(whole, random)) ? 1 : 0;
        }
        assertThat(accepted).isBetween(50, 950);
    }

    @Test
    void theRealFormMayBeCutAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(SchemaCases.blueCard());
        int before = 0;
        for (int length = 0; length < whole.length; length += 10_007) {
            Reading reading = new SchemaReader().read(Arrays.copyOf(whole, length));
            assertThat(reading.hasErrors()).isTrue();
            int positions = reading.readable() == null ? 0 : Outline.of(reading.readable().root()).positions().size();
            assertThat(positions).isGreaterThanOrEqualTo(before);
            assertThat(reading.problems()).extracting(Problem::kind)
                    .doesNotContain(ProblemKind.MISSING, ProblemKind.EMPTY);
            before = positions;
        }
        assertThat(before).isBetween(100, 117);
    }

    @Test
    void theRealFormMayBeDamaged() throws IOException {
        Random random = new Random(7);
        byte[] whole = Files.readAllBytes(SchemaCases.blueCard());
        for (int i = 0; i < 15; i++) {
            judge(damaged(whole, random));
        }
    }

    @Test
    void aByteThatIsNoCharacterIsFoundWhereItStands() {
        byte[] file = SchemaCases.two(SchemaCases.field("F1", "1:1", "text", "\n<x:inhalt>§</x:inhalt>"))
                .getBytes(StandardCharsets.ISO_8859_1);
        Problem problem = new SchemaReader().read(file).problems().stream()
                .filter(found -> found.kind() == ProblemKind.MALFORMED).findFirst().orElseThrow();
        assertThat(problem.place()).isEqualTo(new Place(5, 11));
        byte[] declared = ("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + new String(file, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(((Field) new SchemaReader().read(declared).orThrow().root().positions().getFirst().element()).content())
                .isEqualTo("§");
    }

    @Test
    void aFileWithProblemsIsReadAsFarAsPossible() {
        Reading reading = SchemaCases.read(SchemaCases.two(
                SchemaCases.field("F1", "1:1", "text", "")
                        + SchemaCases.field("F2", "3:2", "text", "")
                        + SchemaCases.field("F3", "1:1", "colour", "")
                        + SchemaCases.field("F1", "1:1", "text", "")
                        + SchemaCases.group("G1", "1:1", SchemaCases.field("F4", "0:1", "date", "<x:nonsense/>"))
                        + SchemaCases.field("", "1:1", "text", "")
                        + SchemaCases.field("F5", "0:1", "num", "")));
        assertThat(reading.accepted()).isEmpty();
        assertThat(Outline.of(reading.readable().root()).positions().keySet()).extracting(ElementPath::toString)
                .containsExactly("F1", "F2", "F3", "G1", "G1/F4", "F5");
        assertThat(reading.problems()).extracting(problem -> problem.kind() + " " + problem.path()).containsExactly(
                "INVALID_CARDINALITY F2", "UNKNOWN_CODE F3", "AMBIGUOUS_PATH F1", "UNEXPECTED G1/F4", "EMPTY ", "EMPTY ");
    }

    /** Whether it is still a file. */
    private static boolean judge(byte[] file) {
        Reading reading = new SchemaReader().read(file);
        for (Problem problem : reading.problems()) {
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.place().column()).isPositive();
        }
        if (reading.hasErrors()) {
            assertThat(catchThrowable(reading::orThrow)).isInstanceOf(UnreadableSchemaException.class)
                    .hasMessageContaining("line").hasMessageContaining("column");
            return false;
        }
        SchemaMessage message = reading.orThrow();
        assertThat(new SchemaReader().read(new SchemaWriter().write(message)).orThrow()).isEqualTo(message);
        return true;
    }

    private static byte[] damaged(byte[] whole, Random random) {
        if (random.nextInt(4) == 0) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            return damaged;
        }
        StringBuilder text = new StringBuilder(new String(whole, StandardCharsets.UTF_8));
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextBoolean() ? 4 : 300));
        switch (random.nextInt(3)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            default -> text.insert(at, text.substring(at, end));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String form() {
        return SchemaCases.two(SchemaCases.field("F1", "1:1", "text", "<x:praezisierung>{\"minLength\":\"1\"}</x:praezisierung>")
                + SchemaCases.group("G1", "0:*", SchemaCases.field("F2", "2:5", "num_currency", "<x:inhalt>" + "Some content ".repeat(40) + "</x:inhalt>")
                        + SchemaCases.field("F3", "0:1", "bool", "<x:codelisteReferenz><x:identifikation><x:id>C1</x:id>"
                                + "</x:identifikation></x:codelisteReferenz>")));
    }
}

package city.moves.engines.xdatenfelder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Forms for the tests of the other packages. */
public final class SchemaFixture {
    private SchemaFixture() {}

    public static FormSchema blueCard() {
        try {
            return (FormSchema) new SchemaReader().read(Files.readAllBytes(SchemaCases.blueCard())).orThrow().root();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A form with a question F0, fields F1 to F3, F4 twice, a repeated question F5, and one rule with this prose. */
    public static SchemaRoot withRule(String prose) {
        return SchemaCases.read(SchemaCases.two("""
                <x:regel><x:identifikation><x:id>R1</x:id></x:identifikation><x:name>r</x:name>\
                <x:definition>%s</x:definition><x:status><code>aktiv</code></x:status></x:regel>
                """.formatted(prose)
                + SchemaCases.field("F0", "1:1", "bool", "") + SchemaCases.field("F1", "0:1", "text", "")
                + SchemaCases.field("F2", "0:1", "text", "") + SchemaCases.field("F3", "0:1", "date", "")
                + SchemaCases.field("F4", "0:1", "bool", "")
                + SchemaCases.group("G1", "0:1", SchemaCases.field("F4", "0:1", "bool", ""))
                + SchemaCases.field("F5", "0:3", "bool", ""))).orThrow().root();
    }
}

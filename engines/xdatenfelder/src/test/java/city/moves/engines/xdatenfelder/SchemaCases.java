package city.moves.engines.xdatenfelder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Schemas for tests: published ones, and small ones made here. */
final class SchemaCases {
    private SchemaCases() {}

    static Path blueCard() {
        return SharedData.path("services/xdatenfelder/BlaueKarte.xml");
    }

    static Path official(String name) {
        return SharedData.path("services/xdatenfelder/tests/" + name);
    }

    static Reading read(String xml) {
        return new SchemaReader().read(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A message of edition 2 with these parts in its form. */
    static String two(String parts) {
        return """
                <x:xdatenfelder.stammdatenschema.0102 xmlns:x="urn:xoev-de:fim:standard:xdatenfelder_2">
                <x:header><x:nachrichtID>m1</x:nachrichtID>\
                <x:erstellungszeitpunkt>2026-01-02T03:04:05Z</x:erstellungszeitpunkt></x:header>
                <x:stammdatenschema><x:identifikation><x:id>S1</x:id><x:version>1.0</x:version></x:identifikation>\
                <x:name>Form</x:name><x:status><code>aktiv</code></x:status>\
                <x:ableitungsmodifikationenStruktur><code>0</code></x:ableitungsmodifikationenStruktur>\
                <x:ableitungsmodifikationenRepraesentation><code>0</code></x:ableitungsmodifikationenRepraesentation>
                %s</x:stammdatenschema>
                </x:xdatenfelder.stammdatenschema.0102>
                """.formatted(parts);
    }

    static String field(String id, String cardinality, String type, String more) {
        return """
                <x:struktur><x:anzahl>%s</x:anzahl><x:enthaelt><x:datenfeld>\
                <x:identifikation><x:id>%s</x:id></x:identifikation><x:name>%s</x:name>\
                <x:status><code>aktiv</code></x:status><x:schemaelementart><code>HAR</code></x:schemaelementart>\
                <x:feldart><code>input</code></x:feldart><x:datentyp><code>%s</code></x:datentyp>%s\
                </x:datenfeld></x:enthaelt></x:struktur>
                """.formatted(cardinality, id, id, type, more);
    }

    static String group(String id, String cardinality, String parts) {
        return """
                <x:struktur><x:anzahl>%s</x:anzahl><x:enthaelt><x:datenfeldgruppe>\
                <x:identifikation><x:id>%s</x:id></x:identifikation><x:name>%s</x:name>\
                <x:status><code>aktiv</code></x:status><x:schemaelementart><code>HAR</code></x:schemaelementart>
                %s</x:datenfeldgruppe></x:enthaelt></x:struktur>
                """.formatted(cardinality, id, id, parts);
    }
}

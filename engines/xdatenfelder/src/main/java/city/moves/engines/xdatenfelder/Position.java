package city.moves.engines.xdatenfelder;

import java.util.List;

/** Where an element stands, and how often it may (Struktur). */
public record Position(Cardinality cardinality, List<LegalReference> legalReferences, SchemaElement element) {
    public Position {
        legalReferences = List.copyOf(legalReferences);
    }
}

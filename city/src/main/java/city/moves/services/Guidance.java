package city.moves.services;

import java.util.List;

/**
 * What people have to know. Texts are plain: paragraphs apart by an empty line, lists led by hyphens.
 *
 * @param nothingNeeded true if it is sure that no document is needed
 * @param procedure     steps in their order
 * @param deadlines     what people must keep to
 * @param remedy        how to object to the decision; empty if there is none
 */
public record Guidance(String full, List<String> conditions, List<NeededDocument> documents, boolean nothingNeeded,
        List<String> procedure, List<String> deadlines, String notes, String remedy) {

    public Guidance {
        conditions = List.copyOf(conditions);
        documents = List.copyOf(documents);
        procedure = List.copyOf(procedure);
        deadlines = List.copyOf(deadlines);
    }
}

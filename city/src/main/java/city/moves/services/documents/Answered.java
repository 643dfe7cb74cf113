package city.moves.services.documents;

import java.util.List;

/** What was answered, as a document shows it. */
sealed interface Answered {

    /** Answers that stand below each other. */
    record Rows(List<Row> rows) implements Answered {}

    /** @param ours true for a word of the house, false for one of the form or of the person */
    record Row(String label, String answer, boolean ours) {}

    /** An answer that is too long for the column of a table. */
    record Text(String label, List<String> paragraphs) implements Answered {}

    /** @param title empty if the form gives none */
    record Group(String title, List<Answered> parts) implements Answered {}
}

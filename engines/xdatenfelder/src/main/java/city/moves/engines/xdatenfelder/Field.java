package city.moves.engines.xdatenfelder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, or a text in it (Datenfeld).
 *
 * @param content the text of a label, the value to start with of other fields (Inhalt)
 * @param prefill absent in edition 2
 */
public record Field(
        Description description,
        ElementStage stage,
        Help help,
        FieldKind kind,
        DataType type,
        Constraint constraint,
        @Nullable String content,
        Options options,
        FileDemands file,
        @Nullable Prefill prefill,
        List<Rule> rules)
        implements SchemaElement {
    public Field {
        rules = List.copyOf(rules);
    }

    /** Labels are read and never answered. */
    public boolean isAnswered() {
        return kind != FieldKind.LABEL;
    }
}

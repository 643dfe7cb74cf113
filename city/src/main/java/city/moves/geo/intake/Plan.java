package city.moves.geo.intake;

import city.moves.geo.LayerProperty;
import city.moves.geo.intake.Flaw.Choice;
import java.util.List;
import java.util.Map;

/**
 * What shall become of a file.
 *
 * @param columns  that are taken, in the order in which people read them
 * @param key      what tells one feature from the other, the next time too
 * @param from     the name of the property that says when a feature begins; empty for none
 * @param until    the name of the property that says when it ends; empty for none
 * @param choices  what to do with records that have a flaw
 */
record Plan(List<PlannedColumn> columns, Key key, String from, String until, Map<Flaw, Choice> choices) {

    Plan {
        columns = List.copyOf(columns);
        choices = Map.copyOf(choices);
    }

    /** A column, and the property that it becomes. */
    record PlannedColumn(String column, LayerProperty property) {}

    /** @param column whose values are the key; empty unless the kind is {@link KeyKind#COLUMN} */
    record Key(KeyKind kind, String column) {

        static final Key CONTENT = new Key(KeyKind.CONTENT, "");
    }

    /** What the ids of features are made of. */
    enum KeyKind {
        COLUMN,
        /** The ids that the file has for its features. */
        FILE,
        /** Everything that is said of a feature: what is changed is then another one. */
        CONTENT
    }

    Choice choice(Flaw flaw) {
        Choice chosen = choices.get(flaw);
        return chosen != null ? chosen : flaw.choices().isEmpty() ? Choice.TAKE : flaw.choices().getFirst();
    }
}

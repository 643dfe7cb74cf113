package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.Constraint;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.Description;
import city.moves.engines.xdatenfelder.ElementStage;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldKind;
import city.moves.engines.xdatenfelder.FileDemands;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Help;
import city.moves.engines.xdatenfelder.Identity;
import city.moves.engines.xdatenfelder.Kept;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Position;
import java.util.List;

/** A form of one field of text. */
final class OneField {
    private OneField() {}

    static FormSchema withPattern(String pattern) {
        return with(new Constraint(null, null, null, null, pattern, null));
    }

    static FormSchema with(Constraint constraint) {
        return with(DataType.TEXT, constraint);
    }

    static FormSchema with(DataType type, Constraint constraint) {
        Field field = new Field(description("F1"), ElementStage.HARMONISED, Help.NONE, FieldKind.INPUT, type,
                constraint, null, new Options.None(), FileDemands.NONE, null, List.of());
        return new FormSchema(description("S1"), null, List.of(), List.of(new Position(Cardinality.ONE, List.of(), field)));
    }

    private static Description description(String id) {
        return new Description(new Identity(id, "1.0"), id, null, null, null, null, List.of(), null, Kept.NOTHING);
    }
}

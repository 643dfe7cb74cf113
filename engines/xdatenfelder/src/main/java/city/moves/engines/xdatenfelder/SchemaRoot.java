package city.moves.engines.xdatenfelder;

import java.util.List;

/** What a message carries: a form, or one group of fields to be used in forms. */
public sealed interface SchemaRoot permits FormSchema, FieldGroup {
    Description description();

    List<Rule> rules();

    List<Position> positions();
}

package city.moves.engines.xdatenfelder;

import java.util.List;

/** What rules can be attached to. */
public sealed interface RuleBearer permits FormSchema, SchemaElement {
    Description description();

    List<Rule> rules();

    default String id() {
        return description().identity().id();
    }
}

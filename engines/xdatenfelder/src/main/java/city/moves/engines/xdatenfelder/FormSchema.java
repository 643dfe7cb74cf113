package city.moves.engines.xdatenfelder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form (Stammdatenschema). */
public record FormSchema(Description description, @Nullable String help, List<Rule> rules, List<Position> positions)
        implements SchemaRoot, RuleBearer {
    public FormSchema {
        rules = List.copyOf(rules);
        positions = List.copyOf(positions);
    }
}

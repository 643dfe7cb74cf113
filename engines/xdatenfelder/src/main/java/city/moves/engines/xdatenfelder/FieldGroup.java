package city.moves.engines.xdatenfelder;

import java.util.List;

/**
 * Fields and groups that belong together (Datenfeldgruppe).
 *
 * @param choice one of the children and not all of them, edition 3
 */
public record FieldGroup(
        Description description, ElementStage stage, Help help, boolean choice, List<Rule> rules, List<Position> positions)
        implements SchemaElement, SchemaRoot {
    public FieldGroup {
        rules = List.copyOf(rules);
        positions = List.copyOf(positions);
    }
}

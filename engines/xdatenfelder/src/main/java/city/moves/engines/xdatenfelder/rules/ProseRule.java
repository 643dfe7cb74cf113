package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Rule;
import java.util.List;

/** What became of a rule that a file has as prose. Its text stays in any case. */
public sealed interface ProseRule {

    /** The rule as the file has it. */
    Rule source();

    /** The element to which it is attached. */
    ElementPath bearer();

    /** Understood. */
    record Resolved(Rule source, ElementPath bearer, List<FormRule> rules) implements ProseRule {
        public Resolved {
            rules = List.copyOf(rules);
        }
    }

    /** For a person to read. */
    record Unresolved(Rule source, ElementPath bearer, Reason reason, String detail) implements ProseRule {}

    enum Reason {
        /** Nothing is said. */
        NO_PROSE,
        /** A sentence of another kind. */
        UNKNOWN_PATTERN,
        /** A field that is named does not stand below the bearer. */
        UNKNOWN_FIELD,
        /** A field that is named stands there more than once. */
        AMBIGUOUS_FIELD,
        /** What is to be affirmed is no single question with yes and no. */
        UNSUITABLE_FIELD
    }
}

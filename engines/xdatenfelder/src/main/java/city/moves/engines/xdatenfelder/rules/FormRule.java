package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;

/** A rule that a program can follow. Those of a file are prose; see {@link ProseRules}. */
public sealed interface FormRule {
    String id();

    /** What the rule is about. Its expression sees the repetition in which the target stands. */
    ElementPath target();

    Expression expression();

    /** The target is shown only if this is true; unknown hides it. With several such rules all must be true. */
    record VisibleIf(String id, ElementPath target, Expression expression) implements FormRule {}

    /** The target must be answered if this is true and it is shown. With several such rules one is enough. */
    record RequiredIf(String id, ElementPath target, Expression expression) implements FormRule {}

    /** The target is not answered but computed. */
    record Calculated(String id, ElementPath target, Expression expression) implements FormRule {}

    /**
     * The answers are refused if this is false; unknown is no reason.
     *
     * @param message for whoever fills the form in
     */
    record Valid(String id, ElementPath target, Expression expression, String message) implements FormRule {}
}

package city.moves.engines.xdatenfelder;

/** What can stand at a position. */
public sealed interface SchemaElement extends RuleBearer permits Field, FieldGroup {
    ElementStage stage();

    Help help();
}

package city.moves.engines.xdatenfelder;

import org.jspecify.annotations.Nullable;

/**
 * A rule as the file has it: prose for people, rarely a script.
 *
 * @param kind absent in edition 2
 */
public record Rule(Description description, @Nullable RuleKind kind, @Nullable String prose, @Nullable String script) {}

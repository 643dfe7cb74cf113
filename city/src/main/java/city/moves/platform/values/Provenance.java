package city.moves.platform.values;

/** Where a figure comes from. It stands beside every figure, so that an example never looks like a fact. */
public sealed interface Provenance {

    /** Stated in a published source. */
    record Fact(String source, int year) implements Provenance {}

    /** Computed by a published rule from facts or from live data. */
    record Derived(String rule) implements Provenance {}

    /** Authored for the demo city. */
    record Demo() implements Provenance {}
}

package city.moves.strategy;

import city.moves.platform.values.Provenance;

/**
 * How provenance is stored: its kind, and the source's key with the year, or the rule, in one text.
 *
 * @param kind   FACT, DERIVED or DEMO
 * @param detail {@code A 2023} for a fact, the rule for a derived value, empty for an example
 */
record Origin(Kind kind, String detail) {

    enum Kind {
        FACT,
        DERIVED,
        DEMO
    }

    static final Origin DEMO = new Origin(Kind.DEMO, "");

    /** For what staff enters, which no published source says. */
    static final Origin ENTERED = new Origin(Kind.DERIVED, "von der Verwaltung eingetragen");

    static Origin of(String kind, String detail) {
        return new Origin(Kind.valueOf(kind), detail);
    }

    static Origin fact(String source, int year) {
        return new Origin(Kind.FACT, source + " " + year);
    }

    /** Where the details of a thing come from whose name has this origin: no source tells more of a measure than its name. */
    Origin ofDetails() {
        return kind == Kind.FACT ? DEMO : this;
    }

    boolean isExample() {
        return kind == Kind.DEMO;
    }

    /** The key of the source of a fact; empty for everything else. */
    String source() {
        return kind == Kind.FACT ? detail.substring(0, detail.indexOf(' ')) : "";
    }

    Provenance provenance() {
        return switch (kind) {
            case FACT -> new Provenance.Fact(source(), Integer.parseInt(detail.substring(detail.indexOf(' ') + 1)));
            case DERIVED -> new Provenance.Derived(detail);
            case DEMO -> new Provenance.Demo();
        };
    }
}

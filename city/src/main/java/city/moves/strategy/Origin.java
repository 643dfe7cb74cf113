package city.moves.strategy;

import city.moves.platform.values.Provenance;
import java.time.LocalDate;

/**
 * How provenance is stored: its kind, and the source's key with the year, the day and the office, or the rule, in one text.
 *
 * @param detail {@code A 2023} for a fact, {@code 2026-11-22 DO.IT} for what an office of the city stated, the rule for a
 *               computed value, empty for an example
 */
record Origin(Kind kind, String detail) {

    enum Kind {
        FACT,
        STATED,
        DERIVED,
        DEMO
    }

    static final Origin DEMO = new Origin(Kind.DEMO, "");

    /** For what staff enters, before it is stored with who stated it and when. */
    static final Origin ENTERED = new Origin(Kind.STATED, "");

    /** How it was once stored that staff entered something. Nobody computed it. */
    private static final String ENTERED_BEFORE = "von der Verwaltung eingetragen";

    private static final int DAY = 10;

    Origin {
        if (kind == Kind.DERIVED && detail.equals(ENTERED_BEFORE)) {
            kind = Kind.STATED;
            detail = "";
        }
    }

    static Origin of(String kind, String detail) {
        return new Origin(Kind.valueOf(kind), detail);
    }

    /** Of a source; its year is 0 if it names none. */
    static Origin fact(String source, int year) {
        return new Origin(Kind.FACT, year == 0 ? source : source + " " + year);
    }

    /** Where the details of a thing come from whose name has this origin: no source tells more of a measure than its name. */
    Origin ofDetails() {
        return kind == Kind.FACT ? DEMO : this;
    }

    boolean isExample() {
        return kind == Kind.DEMO;
    }

    static Origin stated(String office, LocalDate day) {
        return new Origin(Kind.STATED, (day + " " + office).strip());
    }

    /** This origin, or the one given for what was just entered. */
    Origin orIfEntered(Origin stated) {
        return equals(ENTERED) ? stated : this;
    }

    /** The key of the source of a fact; empty for everything else. */
    String source() {
        return kind == Kind.FACT ? detail.split(" ")[0] : "";
    }

    private int year() {
        return detail.indexOf(' ') < 0 ? 0 : Integer.parseInt(detail.substring(detail.indexOf(' ') + 1));
    }

    Provenance provenance() {
        return switch (kind) {
            case FACT -> new Provenance.Fact(source(), year());
            case STATED -> detail.isEmpty() ? new Provenance.Stated("", null)
                    : new Provenance.Stated(detail.substring(DAY).strip(), LocalDate.parse(detail.substring(0, DAY)));
            case DERIVED -> new Provenance.Derived(detail);
            case DEMO -> new Provenance.Demo();
        };
    }
}

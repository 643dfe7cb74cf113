package city.moves.platform.web;

/** The shape and colour of a state. The word beside it says what it means. */
public enum StatusMark {
    ON_PLAN("status-on-plan", "ok"),
    AT_RISK("status-risk", "warn"),
    LATE("status-late", "bad"),
    RUNNING("status-running", "note"),
    PLANNED("status-planned", ""),
    UNKNOWN("status-planned", "");

    private final String icon;
    private final String role;

    StatusMark(String icon, String role) {
        this.icon = icon;
        this.role = role;
    }

    /** Meaning in the table of icons. */
    public String icon() {
        return icon;
    }

    /** The colour role; empty for the colour of the text around it. */
    public String role() {
        return role;
    }
}

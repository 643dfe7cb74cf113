package city.moves.platform.web;

/** The kind of a message to the person: its colour and its icon. */
public enum Notice {
    INFORMATION("info", "information"),
    SUCCESS("success", "status-on-plan"),
    WARNING("warning", "status-risk"),
    DANGER("danger", "status-late");

    private final String kind;
    private final String icon;

    Notice(String kind, String icon) {
        this.kind = kind;
        this.icon = icon;
    }

    /** The word that KERN uses for it in class names. */
    public String kind() {
        return kind;
    }

    /** Meaning in the table of icons. */
    public String icon() {
        return icon;
    }
}

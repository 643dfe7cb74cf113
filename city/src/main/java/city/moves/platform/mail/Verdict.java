package city.moves.platform.mail;

/** What came of handing over one mail. Only the first two are the server's own words about it. */
sealed interface Verdict {

    /** For the log, where the server's words do not belong: they repeat the address. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** The server took responsibility for it. */
    record Accepted(String answer) implements Verdict {}

    /**
     * The server said no.
     *
     * @param forEver     true if it will not say yes later
     * @param nobodyThere true if it knows no such address
     */
    record Refused(boolean forEver, boolean nobodyThere, String answer) implements Verdict {}

    /** Something failed before the server could accept anything. */
    record Unreachable(String reason) implements Verdict {}

    /** The mail was handed over to its last line and no answer came. */
    record Unanswered(String reason) implements Verdict {}
}

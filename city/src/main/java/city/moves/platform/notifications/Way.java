package city.moves.platform.notifications;

/** How a notice reaches a person; the text {@code notifications.way.<name>} names it. */
public enum Way {
    /** In the inbox, and nothing by mail. */
    INBOX,
    /** In the inbox and at once by mail. */
    AT_ONCE,
    /** In the inbox, and once a day in one mail with all others. */
    DAILY,
    /** Not at all. */
    OFF;

    /** True if it ends up in somebody's mailbox outside. */
    boolean mails() {
        return this == AT_ONCE || this == DAILY;
    }
}

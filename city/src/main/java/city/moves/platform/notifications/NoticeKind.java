package city.moves.platform.notifications;

import java.util.List;

/**
 * Something of which people are told, contributed as a bean.
 *
 * @param order        place among the kinds a person chooses from
 * @param key          such as {@code strategy.reminder}; the text {@code notice.<key>} names it, {@code notice.<key>.why}
 *                     tells a person why they get it
 * @param ways         what a person may choose; without {@link Way#OFF} nobody can do without it
 * @param usual        what holds until somebody chooses
 * @param confidential true if a mail must not say what it is about
 */
public record NoticeKind(int order, String key, List<Way> ways, Way usual, boolean confidential) {

    /** The ways of what a person has to learn, however they want to. */
    public static final List<Way> NEEDED = List.of(Way.AT_ONCE, Way.DAILY, Way.INBOX);

    public NoticeKind {
        ways = List.copyOf(ways);
        if (!ways.contains(usual)) {
            throw new IllegalArgumentException(key + " does not offer what is usual");
        }
    }

    /** What a person gets who wants no mail. */
    Way withoutMail() {
        return ways.contains(Way.INBOX) ? Way.INBOX : Way.OFF;
    }

    /** True if mail of this kind may be ended. */
    boolean mailMayEnd() {
        return ways.contains(Way.INBOX) || ways.contains(Way.OFF);
    }
}

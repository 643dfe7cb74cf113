package city.moves.platform.mail;

/** Why a mail has not arrived; the text {@code mail.hindrance.<name>} says it. */
public enum Hindrance {
    /** The server did not answer or did not let us in. Nothing was handed over. */
    UNREACHABLE,
    /** The server asks to come again later. */
    REFUSED_FOR_NOW,
    /** The server will never take this mail. */
    REFUSED,
    /** A server said that nobody is at this address. */
    ADDRESS_DEAD,
    /** The time for which it was worth sending is over. */
    TOO_LATE,
    /** The whole mail was handed over, and the server's answer never came. */
    NO_ANSWER,
    /** The node that held the mail was lost. */
    NODE_LOST
}

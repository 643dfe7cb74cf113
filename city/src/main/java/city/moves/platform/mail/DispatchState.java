package city.moves.platform.mail;

/** What has become of a mail; the text {@code mail.state.<name>} names it. */
public enum DispatchState {
    WAITING,
    SENDING,
    SENT,
    /** Handed over, but nobody knows whether the server took it. Only a person sends it again. */
    DOUBTFUL,
    FAILED,
    DISCARDED;

    /** True if a person may have it sent again. */
    public boolean mayBeSentAgain() {
        return this == WAITING || this == DOUBTFUL || this == FAILED;
    }

    /** True if a person may decide that it is not sent. */
    public boolean mayBeDiscarded() {
        return this == WAITING || this == DOUBTFUL || this == FAILED;
    }
}

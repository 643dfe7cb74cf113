package city.moves.services.payments;

/** How far a payment has come, as the city knows it. */
public enum PaymentState {
    /** The provider was not reached yet. */
    OPENED,
    /** The provider waits for the person. */
    INITIAL,
    PAYED,
    FAILED,
    CANCELED,
    /** Nobody paid in time. */
    EXPIRED,
    /** The applicant went back to the draft. */
    ABANDONED;

    /** True while an application waits for it. */
    public boolean isAwaited() {
        return this == OPENED || this == INITIAL;
    }
}

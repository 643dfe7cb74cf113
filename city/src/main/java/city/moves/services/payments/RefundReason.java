package city.moves.services.payments;

/** Why money has to go back. */
enum RefundReason {
    /** Nobody waited for it any more. */
    AFTER_THE_END,
    /** It is not what was asked for. */
    WRONG_AMOUNT
}

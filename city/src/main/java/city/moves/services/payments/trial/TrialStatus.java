package city.moves.services.payments.trial;

/** How a payment stands, as the standard spells it. */
enum TrialStatus {
    INITIAL,
    PAYED,
    FAILED,
    CANCELED
}

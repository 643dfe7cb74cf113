package city.moves.services.payments;

/** How a payment stands, as the standard spells it. */
enum ProviderStatus {
    INITIAL,
    PAYED,
    FAILED,
    CANCELED
}

package city.moves.services.payments;

/** An awaited payment came to its end without the money that was asked for, in the transaction that is still open. */
public record PaymentEnded(Payment payment) {}

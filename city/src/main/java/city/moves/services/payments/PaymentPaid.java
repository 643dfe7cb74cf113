package city.moves.services.payments;

/** An awaited payment was paid just now, in the transaction that is still open. */
public record PaymentPaid(Payment payment) {}

package city.moves.services.applications;

import city.moves.services.fees.KeptFee;
import city.moves.services.payments.PaymentOf;
import org.jspecify.annotations.Nullable;

/**
 * What an application costs, as it was frozen or assessed.
 *
 * @param paid null if nothing was paid beforehand
 */
record CaseFee(KeptFee fee, PaymentOf.@Nullable Paid paid) {}

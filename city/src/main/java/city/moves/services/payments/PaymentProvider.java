package city.moves.services.payments;

import java.util.Optional;

/** Who takes the money for the city. Both questions go over the network, so that they are asked outside of transactions. */
interface PaymentProvider {

    /** The part of the callback's address that names it. */
    String key();

    /** Asks for a payment. The same request once more is the same payment. */
    ProviderAnswer begin(PaymentRequest request);

    /** How a payment stands now. */
    ProviderAnswer ask(String transaction);

    /** The provider of this city; none if none is set up. */
    record Chosen(Optional<PaymentProvider> provider) {

        Optional<PaymentProvider> named(String key) {
            return provider.filter(one -> one.key().equals(key));
        }
    }
}

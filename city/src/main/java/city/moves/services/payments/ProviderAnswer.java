package city.moves.services.payments;

/** What a provider says when it is asked. */
sealed interface ProviderAnswer {

    /**
     * @param requestId of the request for which it takes the payment
     * @param cents     of the request; -1 for what is no amount in cents
     */
    record Told(String transaction, String redirect, String requestId, ProviderStatus status, long cents, String currency,
            String method) implements ProviderAnswer {}

    /** Nobody answers, or nothing that can be understood. */
    record Silent(String why) implements ProviderAnswer {}

    /** It does not want this. */
    record Refused(int status) implements ProviderAnswer {}
}

package city.moves.services.payments;

import city.moves.platform.identity.FormWithoutToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where payment providers say that there is news. The answer is the same whether or not such a payment exists, so that nobody
 * learns anything here.
 */
@RestController
@Tag(name = "payments", description = "Callbacks of payment providers")
class PaymentCallbackApi {

    private final HearingCallback hearing;

    PaymentCallbackApi(HearingCallback hearing) {
        this.hearing = hearing;
    }

    /** Of what a provider sends, only by which name it knows the payment; its status is asked for. */
    record PaymentCallback(@Nullable NamedTransaction paymentInformation) {

        /** As in the provider's other answers. */
        record NamedTransaction(@Nullable String transactionId) {}
    }

    @Bean
    static FormWithoutToken callbacksOfPaymentProviders() {
        return new FormWithoutToken("/api/v1/payments/*/callback");
    }

    @Operation(summary = "There is news of a payment. The city then asks the provider; nothing else in the message counts")
    @PostMapping(path = PaymentPaths.CALLBACK, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void callback(@PathVariable String provider, @RequestBody PaymentCallback callback) {
        PaymentCallback.NamedTransaction information = callback.paymentInformation();
        if (information != null && information.transactionId() != null) {
            hearing.hear(provider, information.transactionId());
        }
    }
}

package city.moves.services.payments;

import city.moves.platform.values.Money;
import city.moves.platform.web.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment for an application.
 *
 * @param application null once the application is gone
 * @param notice      for which it is paid; null for what is due beforehand
 * @param service     the title of the service, in German
 * @param transaction by which the provider knows it; null until it was reached
 * @param redirect    where the person pays; null until then
 * @param method      how it was paid; empty if the provider does not say
 * @param ends        until when it is waited for
 * @param asks        how often the provider was asked in vain since something was heard
 */
public record Payment(UUID id, @Nullable UUID application, @Nullable Integer notice, String service, String provider, Money amount, String purpose,
        Language language, PaymentState state, @Nullable String transaction, @Nullable String redirect, String method,
        Instant begun, Instant ends, int asks, @Nullable Instant settled) {

    public boolean isAwaited() {
        return state.isAwaited();
    }
}

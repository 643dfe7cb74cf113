package city.moves.services.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A request for a payment, with the names of XBezahldienste. Who pays is left out, since the provider need not know it.
 *
 * @param requestId by which a request that is sent twice is recognised
 */
record PaymentRequest(String requestId, String requestTimestamp, String currency,
        @JsonProperty("grosAmount") BigDecimal grossAmount, String purpose, String redirectUrl, List<Item> items) {

    static final String EURO = "EUR";

    /** Fees of an authority carry no tax. */
    record Item(String reference, int quantity, BigDecimal taxRate, BigDecimal totalNetAmount, BigDecimal totalTaxAmount,
            Map<String, String> bookingData) {}

    static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}

package city.moves.services.payments.trial;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request for a payment that can be taken.
 *
 * @param written all of it, to be given back as it came
 */
record TrialRequest(String requestId, long cents, String purpose, String redirect, String written) {

    private static final long MOST_CENTS = 100_000_000L;
    private static final int LONGEST = 16_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** Nothing if it is not one. */
    static Optional<TrialRequest> of(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST ? Optional.empty() : of(JSON.readTree(bytes));
        } catch (JacksonException | IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<TrialRequest> of(JsonNode request) {
        String id = text(request, "requestId", 100);
        String purpose = text(request, "purpose", 500);
        String redirect = text(request, "redirectUrl", 2_000);
        long cents = cents(request.path("grosAmount"));
        boolean whole = !id.isEmpty() && !purpose.isEmpty() && redirect.matches("https?://[!-~]+")
                && cents > 0 && cents <= MOST_CENTS && request.path("currency").asString("").equals("EUR");
        String written = request.toString();
        return whole && !written.contains("\\u0000") ? Optional.of(new TrialRequest(id, cents, purpose, redirect, written))
                : Optional.empty();
    }

    private static long cents(JsonNode amount) {
        try {
            return amount.isNumber() ? new BigDecimal(amount.asString()).movePointRight(2).longValueExact() : -1;
        } catch (ArithmeticException | NumberFormatException _) {
            return -1;
        }
    }

    /** Empty if it is too long or holds what is no text. */
    private static String text(JsonNode node, String name, int longest) {
        String text = node.path(name).asString("");
        return text.length() > longest || text.chars().anyMatch(Character::isISOControl) ? "" : text;
    }
}

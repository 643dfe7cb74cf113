package city.moves.services.payments;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider that speaks as XBezahldienste do. Only the address that an administrator named is asked, no redirect is
 * followed, and what it answers is read up to a bound.
 */
final class XBezahldienst implements PaymentProvider {

    private static final Logger LOG = LoggerFactory.getLogger(XBezahldienst.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 100_000;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final String key;
    private final Supplier<Account> account;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    /**
     * What the provider gave the city.
     *
     * @param address   without trailing slash
     * @param secret    that proves that it is the city who asks
     */
    record Account(String address, String originator, String endPoint, String secret) {

        URI place(String... more) {
            StringBuilder place = new StringBuilder(address).append("/paymenttransaction/").append(encoded(originator))
                    .append('/').append(encoded(endPoint));
            for (String one : more) {
                place.append('/').append(encoded(one));
            }
            return URI.create(place.toString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** @param account asked for each time, since a house on this machine knows its port only after its start */
    XBezahldienst(String key, Supplier<Account> account) {
        this.key = key;
        this.account = account;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public ProviderAnswer begin(PaymentRequest request) {
        return send(HttpRequest.newBuilder(account.get().place()).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request))));
    }

    @Override
    public ProviderAnswer ask(String transaction) {
        return send(HttpRequest.newBuilder(account.get().place(transaction)).GET());
    }

    private ProviderAnswer send(HttpRequest.Builder request) {
        HttpRequest asked = request.timeout(PATIENCE).header("Accept", "application/json")
                .header("Authorization", "Bearer " + account.get().secret()).build();
        try {
            HttpResponse<InputStream> answer = client.send(asked, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return read(answer.statusCode(), body.readNBytes(LONGEST_ANSWER));
            }
        } catch (IOException silent) {
            LOG.warn("the payment provider {} does not answer: {}", key, silent.toString());
            return new ProviderAnswer.Silent(silent.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new ProviderAnswer.Silent("interrupted");
        }
    }

    private ProviderAnswer read(int status, byte[] body) {
        if (status >= 500 || status == 429 || status == 408) {
            return new ProviderAnswer.Silent("status " + status);
        }
        if (status != 200 && status != 201) {
            LOG.warn("the payment provider {} refuses with status {}", key, status);
            return new ProviderAnswer.Refused(status);
        }
        try {
            return told(JSON.readTree(body));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.warn("an answer of the payment provider {} cannot be read: {}", key, unreadable.toString());
            return new ProviderAnswer.Silent("unreadable answer");
        }
    }

    private ProviderAnswer told(JsonNode answer) {
        JsonNode information = answer.path("paymentInformation");
        JsonNode request = answer.path("paymentRequest");
        String redirect = text(information, "transactionRedirectUrl", LONGEST_ADDRESS);
        String transaction = text(information, "transactionId", LONGEST_TEXT);
        if (transaction.isEmpty() || !mayLeadTo(redirect)) {
            throw new IllegalArgumentException("no transaction, or an address that nobody is sent to");
        }
        return new ProviderAnswer.Told(transaction, redirect,
                text(request, "requestId", LONGEST_TEXT), ProviderStatus.valueOf(text(information, "status", LONGEST_TEXT)),
                cents(request.path("grosAmount")), text(request, "currency", LONGEST_TEXT),
                text(information, "paymentMethod", 100));
    }

    /** In the open only where the provider itself is asked in the open, which is within this machine. */
    private boolean mayLeadTo(String redirect) {
        return redirect.startsWith("https://")
                || redirect.startsWith("http://") && account.get().address().startsWith("http://");
    }

    private static long cents(JsonNode amount) {
        try {
            BigDecimal euros = amount.isNumber() ? new BigDecimal(amount.asString()) : BigDecimal.valueOf(-1, 2);
            return euros.movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            return -1;
        }
    }

    private static String text(JsonNode node, String name, int longest) {
        JsonNode value = node.path(name);
        String text = value.isString() ? value.asString() : "";
        if (text.length() > longest) {
            throw new IllegalArgumentException(name + " is too long");
        }
        return text;
    }
}

package city.moves.services.payments.trial;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends the callbacks of the trial provider. One that is not taken is tried again some times. */
@Component
class TellingCustomer implements JobKind {

    private static final int AT_ONCE = 20;
    private static final int MOST_TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TrialHouse house;
    private final TrialPayments payments;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TellingCustomer(TrialHouse house, TrialPayments payments) {
        this.house = house;
        this.payments = payments;
    }

    @Override
    public String key() {
        return "services.trial-callbacks";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(1));
    }

    @Override
    public JobStep begin(JobState state) {
        Map<TrialPayments.DueCallback, Boolean> sent = new LinkedHashMap<>();
        payments.toTell(AT_ONCE).forEach(callback -> sent.put(callback, isTaken(callback)));
        return () -> {
            sent.forEach(this::settle);
            return sent.isEmpty() ? JobProgress.finished(0) : JobProgress.further("", sent.size());
        };
    }

    private void settle(TrialPayments.DueCallback callback, boolean taken) {
        if (taken || callback.tries() >= MOST_TRIES) {
            payments.told(callback.id());
        } else {
            payments.postpone(callback.id(), Duration.ofMinutes(1L << callback.tries()));
        }
    }

    private boolean isTaken(TrialPayments.DueCallback callback) {
        String news = JSON.writeValueAsString(Map.of("paymentInformation",
                Map.of("transactionId", callback.payment(), "status", callback.status())));
        try {
            return client.send(HttpRequest.newBuilder(URI.create(house.callback())).timeout(PATIENCE)
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(news)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package city.moves.platform.identity;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** How a person who tried too fast is told to wait. */
record Waiting(Duration time) {

    private static final int SECONDS_IN_WORDS = 120;

    /** In seconds below two minutes and in whole minutes above. */
    Refusal refusal(String field) {
        return seconds() < SECONDS_IN_WORDS
                ? refusal(field, "identity.waiting.seconds", seconds())
                : refusal(field, "identity.waiting.minutes", (seconds() + 59) / 60);
    }

    void tell(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds()));
    }

    private long seconds() {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }

    private static Refusal refusal(String field, String message, long number) {
        return new Refusal(Trouble.TOO_MANY_REQUESTS, field, message, List.of(String.valueOf(number)));
    }
}

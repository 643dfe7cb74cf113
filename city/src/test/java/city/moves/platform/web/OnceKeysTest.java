package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.testing.RunningCity;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnceKeysTest {

    private final OnceKeys onceKeys = RunningCity.get().bean(OnceKeys.class);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void manySendingsAtOnceRunOnceAndAllGetTheFirstAnswer() throws Exception {
        Form form = form();
        Callable<Outcome<String>> sending = () -> onceKeys.once(form, this::run);
        try (ExecutorService senders = Executors.newFixedThreadPool(6)) {
            for (Future<Outcome<String>> answer : senders.invokeAll(Stream.generate(() -> sending).limit(12).toList())) {
                assertThat(answer.get()).isEqualTo(Outcome.done("/made/1"));
            }
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void aRefusedCommandMayBeSentAgain() {
        Form form = form();
        assertThat(onceKeys.once(form, () -> Outcome.refused(Trouble.INPUT_MALFORMED, "any")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(onceKeys.once(form, this::run)).isEqualTo(Outcome.done("/made/1"));
    }

    @Test
    void twoFormsAreTwoCommands() {
        onceKeys.once(form(), this::run);
        onceKeys.once(form(), this::run);
        onceKeys.once(Form.empty(), this::run);
        assertThat(runs).hasValue(3);
    }

    private Outcome<String> run() {
        return Outcome.done("/made/" + runs.incrementAndGet());
    }

    private static Form form() {
        return Form.showing(Map.of("once", UUID.randomUUID().toString()));
    }
}

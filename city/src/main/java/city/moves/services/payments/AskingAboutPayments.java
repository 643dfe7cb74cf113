package city.moves.services.payments;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the provider about payments of which nothing was heard, ever more rarely, and at once where a callback came. */
@Component
class AskingAboutPayments implements JobKind {

    private static final int AT_ONCE = 10;

    private final Payments payments;
    private final AskingProvider asking;
    private final SettlingPayment settling;

    AskingAboutPayments(Payments payments, AskingProvider asking, SettlingPayment settling) {
        this.payments = payments;
        this.asking = asking;
        this.settling = settling;
    }

    @Override
    public String key() {
        return "services.payments";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(1));
    }

    /** All of them are held before anything is settled, so that nobody who settles one of them waits crosswise. */
    @Override
    public JobStep begin(JobState state) {
        Map<Payment, ProviderAnswer> heard = ask(payments.toAsk(AT_ONCE));
        boolean silent = heard.values().stream().anyMatch(ProviderAnswer.Silent.class::isInstance);
        return () -> {
            heard.keySet().forEach(payments::lock);
            heard.forEach((payment, answer) -> settling.settle(payment, answer, Source.JOB));
            return heard.isEmpty() || silent ? JobProgress.finished(heard.size()) : JobProgress.further("", heard.size());
        };
    }

    /** Up to the first question that nobody answers: whoever is silent now is not asked on and on. */
    private Map<Payment, ProviderAnswer> ask(List<Payment> due) {
        Map<Payment, ProviderAnswer> heard = new LinkedHashMap<>();
        for (Payment payment : due) {
            ProviderAnswer answer = asking.answer(payment);
            heard.put(payment, answer);
            if (answer instanceof ProviderAnswer.Silent) {
                break;
            }
        }
        return heard;
    }
}

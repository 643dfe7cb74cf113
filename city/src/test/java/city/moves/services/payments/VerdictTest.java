package city.moves.services.payments;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.values.Money;
import city.moves.platform.web.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a provider says, in whichever order and how often, with an end somewhere in between. */
class VerdictTest {

    private static final Instant BEGUN = Instant.parse("2026-11-02T10:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moneyCountsOnceAndOnlyWhatWasAskedForInTimeCountsAsTheFee(long seed) {
        Random random = new Random(seed);
        Payment payment = payment(PaymentState.INITIAL);
        int fees = 0;
        int surplus = 0;
        for (int step = 0; step < 12; step++) {
            Instant now = BEGUN.plus(Duration.ofHours(step * 4L));
            ProviderAnswer.Told told = told(payment, random);
            PaymentState before = payment.state();
            switch (Verdict.of(payment, told, false, now)) {
                case Verdict.Paid _ -> {
                    fees++;
                    assertThat(before.isAwaited()).isTrue();
                    assertThat(told.cents()).isEqualTo(payment.amount().cents());
                    assertThat(told.currency()).isEqualTo("EUR");
                    payment = payment(PaymentState.PAYED);
                }
                case Verdict.Surplus _ -> {
                    surplus++;
                    payment = payment(PaymentState.PAYED);
                }
                case Verdict.Ended(PaymentState state) -> {
                    assertThat(before.isAwaited()).isTrue();
                    assertThat(state).isNotEqualTo(PaymentState.PAYED);
                    payment = payment(state);
                }
                case Verdict.Foreign _ -> assertThat(told.requestId()).isNotEqualTo(payment.id().toString());
                case Verdict.Nothing _ -> assertThat(told.status() == ProviderStatus.PAYED && before != PaymentState.PAYED)
                        .as("no money is passed over").isFalse();
            }
        }
        assertThat(fees + surplus).isLessThanOrEqualTo(1);
        assertThat(payment.isAwaited()).as("nobody waits beyond the end").isFalse();
    }

    private static ProviderAnswer.Told told(Payment payment, Random random) {
        boolean foreign = random.nextInt(8) == 0;
        return new ProviderAnswer.Told("t-1", "https://bezahlen.example.org", foreign ? UUID.randomUUID().toString() : payment.id().toString(),
                foreign || random.nextInt(3) > 0 ? ProviderStatus.INITIAL : ProviderStatus.values()[random.nextInt(4)],
                random.nextInt(4) == 0 ? 1 : payment.amount().cents(), random.nextInt(6) == 0 ? "USD" : "EUR", "");
    }

    private static Payment payment(PaymentState state) {
        return new Payment(new UUID(1, 2), new UUID(3, 4), null, "Probe", "probe", new Money(2400), "Probe", Language.DE, state, "t-1",
                "https://bezahlen.example.org", "", BEGUN, BEGUN.plus(PaymentTimes.LIFE), 0, state.isAwaited() ? null : BEGUN);
    }
}

package city.moves.services.payments.trial;

import java.time.Duration;
import java.util.Arrays;

/** How the trial provider tells its customer that there is news, with what goes wrong in life. */
enum CallbackFault {
    /** Once, at once. */
    NONE("einmal"),
    TWICE("doppelt"),
    LATE("spaet"),
    NEVER("nie"),
    /** What is out of date comes last. */
    SHUFFLED("durcheinander");

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final String word;

    CallbackFault(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static CallbackFault of(String word) {
        return Arrays.stream(values()).filter(fault -> fault.word.equals(word)).findFirst().orElse(NONE);
    }

    void tell(TrialPayments payments, TrialPayment payment, TrialStatus status) {
        switch (this) {
            case NONE -> payments.tell(payment, status, Duration.ZERO);
            case TWICE -> {
                payments.tell(payment, status, Duration.ZERO);
                payments.tell(payment, status, Duration.ZERO);
            }
            case LATE -> payments.tell(payment, status, A_WHILE);
            case NEVER -> { }
            case SHUFFLED -> {
                payments.tell(payment, status, Duration.ZERO);
                payments.tell(payment, TrialStatus.INITIAL, Duration.ZERO);
            }
        }
    }
}

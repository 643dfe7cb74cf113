package city.moves.services.correspondence;

import java.util.Locale;

/** How a notice reaches the applicant, by which the day counts on which it is announced. */
public enum DeliveryWay {
    MAILBOX("OZG § 9 (1)"),
    LETTER("LVwVfG § 41 (2)");

    private final String basis;

    DeliveryWay(String basis) {
        this.basis = basis;
    }

    /** The provision that says when it counts as announced. */
    public String basis() {
        return basis;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

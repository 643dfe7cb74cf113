package city.moves.engines.periods;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the way of one notice to one person. Days are those of Germany.
 *
 * @param sent    posted, sent, made available in the mailbox; where it is to be retrieved, the day of the message about it
 * @param arrived handed over or read for the first time, as far as it can be proven
 * @param renewed the notice was announced once more on this day
 */
public record Delivery(LocalDate sent, @Nullable LocalDate arrived, @Nullable LocalDate renewed) {

    public Delivery {
        if (renewed != null && renewed.isBefore(sent)) {
            throw new IllegalArgumentException("renewed on " + renewed + " before it was sent on " + sent);
        }
        if (arrived != null && arrived.isBefore(sent)) {
            throw new IllegalArgumentException("arrived on " + arrived + " before it was sent on " + sent);
        }
    }

    public static Delivery sentOn(LocalDate day) {
        return new Delivery(day, null, null);
    }

    public Delivery arrivedOn(LocalDate day) {
        return new Delivery(sent, day, renewed);
    }

    public Delivery renewedOn(LocalDate day) {
        return new Delivery(sent, arrived, day);
    }
}

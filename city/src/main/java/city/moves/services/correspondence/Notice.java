package city.moves.services.correspondence;

import city.moves.platform.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision in writing (Bescheid).
 *
 * @param number    counted from one within the application
 * @param text      plain paragraphs, without the remedy
 * @param charge    what is due for it
 * @param remedy    true if it says how to object
 * @param author    who wrote it
 * @param approver  who approved it, never the author; null until then
 * @param document the letter; null until it is printed
 * @param sent      posted or laid into the mailbox; null until then
 * @param announced from when it counts as announced; null until it is sent
 * @param objection the last day on which one may object; null until it is sent
 * @param objected  when an objection against it came in; null if none did
 */
public record Notice(UUID application, int number, Decision decision, String subject, String text, NoticeFee charge,
        DeliveryWay delivery, boolean remedy, Hand author, Instant prepared, @Nullable Hand approver,
        @Nullable Instant approved, @Nullable UUID document, @Nullable LocalDate sent, @Nullable LocalDate announced, @Nullable LocalDate objection,
        @Nullable LocalDate objected) {

    public Money fee() {
        return charge.amount();
    }

    /** True if the objection came after the last day for it, which the office judges. */
    public boolean isObjectedLate() {
        return objected != null && objection != null && objected.isAfter(objection);
    }


    /**
     * Who signed.
     *
     * @param represented for whom they acted; null for themselves
     * @param name        as it is shown, with whom they stood in for
     */
    public record Hand(UUID account, @Nullable UUID represented, String name) {

        /** True if the same person has a hand in both, whether for themselves or for somebody else. */
        public boolean isNoStrangerTo(Hand other) {
            return account.equals(other.account) || account.equals(other.represented)
                    || represented != null && (represented.equals(other.account) || represented.equals(other.represented));
        }
    }
}

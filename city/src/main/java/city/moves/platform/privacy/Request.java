package city.moves.platform.privacy;

import city.moves.platform.personal.DataSubject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's wish to know what is held about them or to have it erased.
 *
 * @param own      true if the person asked in the own account
 * @param email    in which mails and subscriptions are looked for; empty for none
 * @param name     by which rows are looked for that bear no account; empty for none
 * @param answer   what the desk did about it
 * @param round    how often the holdings were gone through
 * @param againOn  when something that had to stay may be erased as well
 */
record Request(UUID id, boolean own, @Nullable UUID account, String email, String name, LocalDate receivedOn,
        RequestState state, @Nullable UUID proposedBy, String answer, int round, @Nullable LocalDate againOn,
        int version) {

    /** The last day for the answer: one month (Regulation (EU) 2016/679, Article 12 (3)). */
    LocalDate dueOn() {
        return receivedOn.plusMonths(1);
    }

    DataSubject who() {
        return new DataSubject(account, email.isEmpty() ? Set.of() : Set.of(email),
                name.isEmpty() ? Set.of() : Set.of(name));
    }

    /** How the trail names it. */
    String subject() {
        return "privacy-request:" + id;
    }
}

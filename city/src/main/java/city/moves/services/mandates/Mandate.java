package city.moves.services.mandates;

import city.moves.platform.identity.Assurance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody lets somebody else apply in their name.
 *
 * @param giver      null once the account is erased, with which the mandate ended
 * @param giverName  empty once the account is erased
 * @param assurance  how surely the giver was known when giving it
 * @param service    the slug of the only service; null for all
 * @param title      of that service in German; empty for all
 * @param until      the last day
 * @param holder     null until it is accepted, and once the account is erased
 * @param holderName empty where there is no holder
 * @param ended      when one of the two ended it; null if nobody did
 */
public record Mandate(UUID id, @Nullable UUID giver, String giverName, Assurance assurance, @Nullable String service,
        String title, LocalDate until, @Nullable UUID holder, String holderName, @Nullable Instant ended) {

    enum State {
        OFFERED,
        ACTIVE,
        OVER,
        ENDED
    }

    State state(LocalDate today) {
        if (ended != null) {
            return State.ENDED;
        }
        return until.isBefore(today) ? State.OVER : holder == null ? State.OFFERED : State.ACTIVE;
    }

    boolean isOf(UUID account) {
        return account.equals(giver) || account.equals(holder);
    }

    /** Who is on the other side; null if nobody is, or no longer. */
    @Nullable UUID other(UUID account) {
        return account.equals(giver) ? holder : giver;
    }
}

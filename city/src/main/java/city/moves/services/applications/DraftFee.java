package city.moves.services.applications;

import city.moves.platform.values.Money;
import city.moves.services.fees.FoundFee;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would cost if it were handed in now.
 *
 * @param tariffed null if nothing can be assessed
 * @param before   what it would have cost on the day on which it was begun; null if that is not known
 * @param prepaid  true if it is paid before the office gets it
 */
record DraftFee(@Nullable FoundFee tariffed, @Nullable Money before, boolean prepaid) {

    Optional<FoundFee> found() {
        return Optional.ofNullable(tariffed);
    }

    Optional<Money> amount() {
        return found().flatMap(FoundFee::amount);
    }

    /** True if it changed while somebody filled in the form. */
    boolean changed() {
        return before != null && amount().filter(now -> !now.equals(before)).isPresent();
    }

    String sign() {
        return found().map(FoundFee::sign).orElse("");
    }
}

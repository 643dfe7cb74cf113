package city.moves.services.fees;

import city.moves.engines.tariffs.Assessment;
import city.moves.engines.tariffs.Basis;
import city.moves.engines.tariffs.Fee;
import city.moves.platform.values.Money;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fee of an application as it was frozen or assessed.
 *
 * @param number     0 as it was handed in, then one for each time that an office assessed it
 * @param fee        null if it could not be said yet
 * @param assessedBy the name of who assessed it; empty for what the answers said
 */
public record KeptFee(int number, ServiceTariff tariff, @Nullable Fee fee, String assessedBy, Instant at) {

    public @Nullable Money amount() {
        return fee == null ? null : new Money(fee.cents());
    }

    /** What the office has to say before it can be assessed. */
    public Measure measure() {
        return Measure.of(tariff.terms().tariff());
    }

    /**
     * What would be due; nothing is kept.
     *
     * @param proven the names of the reliefs whose proof was accepted
     */
    public Assessment assess(Basis basis, Set<String> proven) {
        return tariff.assess(basis, proven);
    }
}

package city.moves.services.fees;

import city.moves.engines.tariffs.Assessment;
import city.moves.engines.tariffs.Fee;
import city.moves.platform.values.Money;
import java.util.Optional;

/** What a tariff says of a case before it is handed in. */
public record FoundFee(ServiceTariff tariff, Assessment assessment) {

    /** Nothing if it depends on what only the office can say. */
    public Optional<Fee> fee() {
        return assessment instanceof Assessment.Assessed(Fee fee) ? Optional.of(fee) : Optional.empty();
    }

    public Optional<Money> amount() {
        return fee().map(fee -> new Money(fee.cents()));
    }

    /** By which a page recognises later that it has become another fee. */
    public String sign() {
        return tariff.validFrom() + "/" + fee().map(fee -> String.valueOf(fee.cents())).orElse("");
    }
}

package city.moves.services.cases;

import city.moves.engines.tariffs.Assessment;
import city.moves.engines.tariffs.Fee;
import city.moves.engines.tariffs.Relief;
import city.moves.platform.values.Money;
import city.moves.platform.web.Option;
import city.moves.services.fees.FeeWords;
import city.moves.services.fees.KeptFee;
import city.moves.services.fees.Measure;
import city.moves.services.payments.PaymentOf;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of the fee of an application whose tariff was frozen.
 *
 * @param assessment by what was said so far
 * @param paid       beforehand; null if nothing was
 */
record FeeSheet(KeptFee frozen, Assessment assessment, PaymentOf.@Nullable Paid paid, boolean mayAssess) {

    Measure measure() {
        return frozen.measure();
    }

    @Nullable Fee computed() {
        return assessment instanceof Assessment.Assessed(Fee fee) ? fee : null;
    }

    Money full(Fee fee) {
        return new Money(fee.fullCents());
    }

    Money amount(Fee fee) {
        return new Money(fee.cents());
    }

    /** By their place in the tariff. */
    List<Option> reliefs(FeeWords words) {
        List<Relief> reliefs = frozen.tariff().terms().reliefs();
        return IntStream.range(0, reliefs.size()).mapToObj(place -> Option.of(String.valueOf(place),
                words.relief(reliefs.get(place)) + " (" + reliefs.get(place).proof() + ")")).toList();
    }
}

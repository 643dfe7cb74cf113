package city.moves.services.fees;

import city.moves.engines.tariffs.Basis;
import city.moves.engines.tariffs.Relief;
import city.moves.engines.tariffs.Rounding;
import city.moves.engines.tariffs.Tariff;
import city.moves.engines.tariffs.TariffVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tariff says from a day on, and which answers of the form decide.
 *
 * @param counted       the places whose answers are added up to what is counted, or groups whose repetitions are
 * @param circumstances by the name of the relief: to whom it is given
 */
public record TariffTerms(Tariff tariff, Rounding rounding, String legalBasis, List<Relief> reliefs, List<String> counted,
        Map<String, Circumstance> circumstances) {

    private static final int HUNDREDTHS = 2;

    public TariffTerms {
        reliefs = List.copyOf(reliefs);
        counted = List.copyOf(counted);
        circumstances = Map.copyOf(circumstances);
        if (!reliefs.stream().map(Relief::name).collect(Collectors.toSet()).containsAll(circumstances.keySet())) {
            throw new IllegalArgumentException("a circumstance without its relief");
        }
    }

    public TariffVersion version(String name, LocalDate validFrom) {
        return new TariffVersion(name, validFrom, legalBasis, tariff, rounding, reliefs);
    }

    /** What of a case the fee depends on; nothing if it was not answered, or cannot be a number of this tariff. */
    Basis basis(Map<String, String> answers) {
        BigDecimal sum = counted.stream().map(place -> number(answers, place)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0) {
            return new Basis.Nothing();
        }
        try {
            return switch (tariff) {
                case Tariff.PerUnit _ -> new Basis.Quantity(sum);
                case Tariff.Percentage _ -> new Basis.Worth(sum.movePointRight(HUNDREDTHS).longValueExact());
                case Tariff.Fixed _, Tariff.Frame _ -> new Basis.Nothing();
            };
        } catch (ArithmeticException | IllegalArgumentException _) {
            return new Basis.Nothing();
        }
    }

    private static BigDecimal number(Map<String, String> answers, String place) {
        BigDecimal sum = Places.answers(answers, place).filter(answer -> answer.matches("-?[0-9]{1,15}([.][0-9]{1,6})?"))
                .map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.add(BigDecimal.valueOf(Places.repetitions(answers, place)));
    }

    /** The reliefs that are meant for somebody with these answers. */
    Set<String> reliefs(Map<String, String> answers, LocalDate day) {
        return circumstances.entrySet().stream().filter(one -> one.getValue().holds(answers, day)).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}

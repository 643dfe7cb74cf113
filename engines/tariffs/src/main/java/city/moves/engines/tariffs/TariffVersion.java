package city.moves.engines.tariffs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fee as it is from a day on. The amounts that it names are multiples of what it rounds to, so that rounding never leaves a
 * frame or falls below a minimum.
 *
 * @param name       of the fee, the same in all versions
 * @param legalBasis the statute and its day
 */
public record TariffVersion(String name, LocalDate validFrom, String legalBasis, Tariff tariff, Rounding rounding,
        List<Relief> reliefs) {

    public TariffVersion {
        reliefs = List.copyOf(reliefs);
        Set<String> names = new HashSet<>();
        if (!reliefs.stream().allMatch(relief -> names.add(relief.name()))) {
            throw new IllegalArgumentException("two reliefs of one name in " + name);
        }
        for (long cents : named(tariff, reliefs)) {
            if (cents % rounding.unit() != 0) {
                throw new IllegalArgumentException(cents + " cents cannot come out of " + rounding + " in " + name);
            }
        }
    }

    private static List<Long> named(Tariff tariff, List<Relief> reliefs) {
        List<Long> named = new ArrayList<>(switch (tariff) {
            case Tariff.Fixed(long cents) -> List.of(cents);
            case Tariff.Frame(long from, long to) -> List.of(from, to);
            case Tariff.Percentage(Share share, long least, Long most) -> most == null ? List.of(least) : List.of(least, most);
            case Tariff.PerUnit(long each, boolean begun, long least) -> List.of(least);
        });
        reliefs.forEach(relief -> named.add(relief instanceof Relief.ReducedTo reduced ? reduced.cents() : 0L));
        return named;
    }

    /**
     * Finds the amount, gives the relief that is best for the person of those that were proven, and rounds at the end.
     *
     * @param proven names of reliefs whose proof was accepted
     */
    public Assessment assess(Basis basis, Set<String> proven) {
        return switch (Found.of(tariff, basis)) {
            case Found.Not(Assessment.Lacking lacking) -> new Assessment.Open(lacking);
            case Found.Exactly(Amount full) -> new Assessment.Assessed(fee(basis, full, best(full, proven)));
        };
    }

    private @Nullable Relief best(Amount full, Set<String> proven) {
        Relief best = null;
        Amount least = full;
        for (Relief relief : reliefs) {
            Amount reduced = reduced(relief, full);
            if (proven.contains(relief.name()) && reduced.compareTo(least) < 0) {
                best = relief;
                least = reduced;
            }
        }
        return best;
    }

    /** Never more than before. */
    private static Amount reduced(Relief relief, Amount full) {
        return switch (relief) {
            case Relief.ReducedTo reduced -> full.atMost(Amount.cents(reduced.cents()));
            case Relief.ReducedToShare reduced -> full.times(reduced.share());
            case Relief.Exempt exempt -> Amount.cents(0);
        };
    }

    private Fee fee(Basis basis, Amount full, @Nullable Relief relief) {
        long fullCents = rounding.cents(full);
        return new Fee(name, validFrom, legalBasis, basis, fullCents, relief == null ? null : relief.name(), rounding,
                relief == null ? fullCents : rounding.cents(reduced(relief, full)));
    }
}

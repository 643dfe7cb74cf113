package city.moves.engines.tariffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for tariffs and cases made by chance. */
class TariffPropertiesTest {
    private static final int ROUNDS = 4_000;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private final Random random = new Random(2026);

    @Test
    void aFeeIsTheExactAmountRoundedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            TariffVersion version = version();
            Basis basis = basis(version.tariff());
            Fee fee = fee(version, basis, Set.of());
            BigDecimal exact = exact(version.tariff(), basis);
            BigDecimal distance = BigDecimal.valueOf(fee.cents()).subtract(exact);
            BigDecimal unit = BigDecimal.valueOf(version.rounding().unit());
            assertThat(fee.cents() % version.rounding().unit()).isZero();
            switch (version.rounding()) {
                case DOWN_TO_A_CENT, DOWN_TO_A_EURO -> assertThat(distance).isBetween(unit.negate(), BigDecimal.ZERO);
                case UP_TO_A_EURO -> assertThat(distance).isBetween(BigDecimal.ZERO, unit);
                case TO_THE_NEAREST_CENT, TO_THE_NEAREST_TEN_CENTS, TO_THE_NEAREST_EURO ->
                    assertThat(distance.abs().multiply(BigDecimal.TWO)).isLessThanOrEqualTo(unit);
            }
        }
    }

    @Test
    void boundsHoldAndMoreOfItNeverCostsLess() {
        for (int round = 0; round < ROUNDS; round++) {
            TariffVersion version = version();
            switch (version.tariff()) {
                case Tariff.Fixed(long cents) -> assertThat(fee(version, new Basis.Nothing(), Set.of()).cents()).isEqualTo(cents);
                case Tariff.Frame(long from, long to) ->
                    assertThat(fee(version, basis(version.tariff()), Set.of()).cents()).isBetween(from, to);
                case Tariff.Percentage(Share share, long least, Long most) -> {
                    long worth = random.nextInt(1_000_000);
                    long less = fee(version, new Basis.Worth(worth), Set.of()).cents();
                    assertThat(less).isBetween(least, most == null ? Long.MAX_VALUE : most);
                    assertThat(fee(version, new Basis.Worth(worth + random.nextInt(1_000)), Set.of()).cents()).isGreaterThanOrEqualTo(less);
                }
                case Tariff.PerUnit each -> {
                    BigDecimal units = units();
                    long less = fee(version, new Basis.Quantity(units), Set.of()).cents();
                    assertThat(less).isGreaterThanOrEqualTo(each.leastCents());
                    assertThat(fee(version, new Basis.Quantity(units.add(units())), Set.of()).cents()).isGreaterThanOrEqualTo(less);
                }
            }
        }
    }

    @Test
    void theBestReliefIsGivenWhateverTheirOrderAndNoneRaisesAFee() {
        for (int round = 0; round < ROUNDS; round++) {
            TariffVersion version = version();
            Basis basis = basis(version.tariff());
            Set<String> proven = new HashSet<>();
            version.reliefs().stream().filter(relief -> random.nextBoolean()).forEach(relief -> proven.add(relief.name()));
            Fee fee = fee(version, basis, proven);
            assertThat(fee.cents()).isBetween(0L, fee.fullCents());
            assertThat(fee.fullCents()).isEqualTo(fee(version, basis, Set.of()).cents());
            assertThat(fee.relief() == null || proven.contains(fee.relief())).isTrue();
            proven.forEach(one -> assertThat(fee(version, basis, Set.of(one)).cents()).isGreaterThanOrEqualTo(fee.cents()));
            if (version.reliefs().stream().anyMatch(relief -> relief instanceof Relief.Exempt && proven.contains(relief.name()))) {
                assertThat(fee.cents()).isZero();
            }
            List<Relief> shuffled = new ArrayList<>(version.reliefs());
            Collections.shuffle(shuffled, random);
            TariffVersion other = new TariffVersion(version.name(), FROM, "example", version.tariff(), version.rounding(), shuffled);
            assertThat(fee(other, basis, proven).cents()).isEqualTo(fee.cents());
        }
    }

    @Test
    void theVersionInForceIsTheLastThatHasBegun() {
        for (int round = 0; round < 500; round++) {
            Set<LocalDate> days = new HashSet<>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                days.add(FROM.plusDays(random.nextInt(1_000)));
            }
            List<TariffVersion> versions = new ArrayList<>(days.stream().map(day -> new TariffVersion("fee", day, "example",
                    new Tariff.Fixed(random.nextInt(10_000)), Rounding.TO_THE_NEAREST_CENT, List.of())).toList());
            Collections.shuffle(versions, random);
            TariffSchedule schedule = new TariffSchedule(versions);
            LocalDate day = FROM.plusDays(random.nextInt(1_200) - 100);
            assertThat(schedule.inForce(day).map(TariffVersion::validFrom))
                    .isEqualTo(days.stream().filter(from -> !from.isAfter(day)).max(LocalDate::compareTo));
            TariffVersion version = versions.getFirst();
            Fee fee = fee(version, new Basis.Nothing(), Set.of());
            assertThat(schedule.of(fee)).hasValue(version);
        }
    }

    @Test
    void whatCannotBeATariffIsRefused() {
        assertRefused(() -> new Tariff.Fixed(-1));
        assertRefused(() -> new Tariff.Fixed(Tariff.MOST_CENTS + 1));
        assertRefused(() -> new Tariff.Frame(2, 1));
        assertRefused(() -> new Tariff.Percentage(new Share(1, 2), 2, 1L));
        assertRefused(() -> new Share(1, 0));
        assertRefused(() -> new Relief.ReducedToShare("more", "none", new Share(3, 2)));
        assertRefused(() -> new Relief.ReducedTo("less than nothing", "none", -1));
        assertRefused(() -> new Basis.Worth(-1));
        assertRefused(() -> new Basis.Quantity(new BigDecimal("-0.1")));
        assertRefused(() -> new Basis.Quantity(new BigDecimal("0.1234567")));
        assertRefused(() -> version(new Tariff.Percentage(new Share(1, 2), 1_050, null), Rounding.DOWN_TO_A_EURO, List.of()));
        assertRefused(() -> version(new Tariff.Fixed(100), Rounding.TO_THE_NEAREST_CENT,
                List.of(new Relief.Exempt("a", "x"), new Relief.Exempt("a", "y"))));
        TariffVersion one = version(new Tariff.Fixed(100), Rounding.TO_THE_NEAREST_CENT, List.of());
        assertRefused(() -> new TariffSchedule(List.of(one, one)));
    }

    private static void assertRefused(Runnable made) {
        assertThatThrownBy(made::run).isInstanceOf(IllegalArgumentException.class);
    }

    private TariffVersion version() {
        Rounding rounding = Rounding.values()[random.nextInt(Rounding.values().length)];
        List<Relief> reliefs = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            reliefs.add(switch (random.nextInt(3)) {
                case 0 -> new Relief.ReducedTo("r" + i, "proof", random.nextInt(50) * rounding.unit());
                case 1 -> new Relief.ReducedToShare("r" + i, "proof", new Share(random.nextInt(8), 7));
                default -> new Relief.Exempt("r" + i, "proof");
            });
        }
        return version(tariff(rounding.unit()), rounding, reliefs);
    }

    private static TariffVersion version(Tariff tariff, Rounding rounding, List<Relief> reliefs) {
        return new TariffVersion("fee", FROM, "example", tariff, rounding, reliefs);
    }

    private Tariff tariff(long unit) {
        long least = random.nextInt(100) * unit;
        long most = least + random.nextInt(1_000) * unit;
        return switch (random.nextInt(4)) {
            case 0 -> new Tariff.Fixed(least);
            case 1 -> new Tariff.Frame(least, most);
            case 2 -> new Tariff.Percentage(new Share(random.nextInt(30), 1 + random.nextInt(30)), least, random.nextBoolean() ? most : null);
            default -> new Tariff.PerUnit(random.nextInt(500), random.nextBoolean(), least);
        };
    }

    private Basis basis(Tariff tariff) {
        return switch (tariff) {
            case Tariff.Fixed fixed -> new Basis.Nothing();
            case Tariff.Frame(long from, long to) -> new Basis.Decision(from + random.nextLong(to - from + 1), "because");
            case Tariff.Percentage percentage -> new Basis.Worth(random.nextInt(1_000_000));
            case Tariff.PerUnit each -> new Basis.Quantity(units());
        };
    }

    private BigDecimal units() {
        return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4));
    }

    /** Another way to the same: decimals of 50 digits. */
    private static BigDecimal exact(Tariff tariff, Basis basis) {
        return switch (tariff) {
            case Tariff.Fixed(long cents) -> BigDecimal.valueOf(cents);
            case Tariff.Frame frame -> BigDecimal.valueOf(((Basis.Decision) basis).cents());
            case Tariff.Percentage(Share share, long least, Long most) -> {
                BigDecimal amount = BigDecimal.valueOf(((Basis.Worth) basis).cents() * share.part())
                        .divide(BigDecimal.valueOf(share.whole()), new MathContext(50)).max(BigDecimal.valueOf(least));
                yield most == null ? amount : amount.min(BigDecimal.valueOf(most));
            }
            case Tariff.PerUnit(long each, boolean begun, long least) -> {
                BigDecimal units = ((Basis.Quantity) basis).units();
                BigDecimal counted = begun ? BigDecimal.valueOf((long) Math.ceil(units.doubleValue())) : units;
                yield counted.multiply(BigDecimal.valueOf(each)).max(BigDecimal.valueOf(least));
            }
        };
    }

    private static Fee fee(TariffVersion version, Basis basis, Set<String> proven) {
        return ((Assessment.Assessed) version.assess(basis, proven)).fee();
    }
}

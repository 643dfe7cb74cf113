package city.moves.engines.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fees as they were published; each test names where. */
class PublishedTariffsTest {
    /** The identity card: 37.00 and 22.80 euros, 46.00 and 27.60 in 2026, here from its first day (Personalausweisgebührenverordnung). */
    @Test
    void theIdentityCardCostsWhatItCostOnTheDay() {
        TariffSchedule schedule = new TariffSchedule(List.of(card(LocalDate.of(2026, 1, 1), 4_600, 2_760), card(LocalDate.of(2021, 1, 1), 3_700, 2_280)));
        assertThat(fee(schedule, LocalDate.of(2025, 12, 31), Set.of()).cents()).isEqualTo(3_700);
        assertThat(fee(schedule, LocalDate.of(2025, 12, 31), Set.of("young")).cents()).isEqualTo(2_280);
        Fee old = fee(schedule, LocalDate.of(2025, 12, 31), Set.of("young"));
        Fee young = fee(schedule, LocalDate.of(2026, 1, 1), Set.of("young"));
        assertThat(young).isEqualTo(new Fee("card", LocalDate.of(2026, 1, 1), "PAuswGebV", new Basis.Nothing(), 4_600, "young",
                Rounding.TO_THE_NEAREST_CENT, 2_760));
        assertThat(schedule.of(old).orElseThrow().assess(old.basis(), Set.of("young"))).as("assessed again by its own version")
                .isEqualTo(new Assessment.Assessed(old));
        assertThat(schedule.inForce(LocalDate.of(2020, 12, 31))).isEmpty();
    }

    private static TariffVersion card(LocalDate from, long cents, long young) {
        return new TariffVersion("card", from, "PAuswGebV", new Tariff.Fixed(cents), Rounding.TO_THE_NEAREST_CENT,
                List.of(new Relief.ReducedTo("young", "date of birth", young)));
    }

    /** The certificate of conduct: 13.00 euros, free for volunteers (Justizverwaltungskostengesetz, annex 1130). */
    @Test
    void volunteersPayNothingForTheCertificateOfConduct() {
        TariffVersion version = new TariffVersion("conduct", LocalDate.of(2013, 8, 1), "JVKostG 1130", new Tariff.Fixed(1_300),
                Rounding.TO_THE_NEAREST_CENT, List.of(new Relief.Exempt("volunteer", "confirmation of the organisation")));
        assertThat(cents(version, new Basis.Nothing(), "volunteer")).isZero();
        assertThat(cents(version, new Basis.Nothing())).isEqualTo(1_300);
        assertThat(cents(version, new Basis.Nothing(), "something else")).isEqualTo(1_300);
    }

    /** Withdrawal in Stuttgart: up to the full fee, at least 10 euros (Gebührenverzeichnis 1.2). */
    @Test
    void aWithdrawalCostsWhatIsDecidedWithinTheFrame() {
        TariffVersion version = new TariffVersion("withdrawal", LocalDate.of(2024, 1, 1), "Gebührenverzeichnis 1.2",
                new Tariff.Frame(1_000, 6_000), Rounding.TO_THE_NEAREST_CENT, List.of());
        assertThat(version.assess(new Basis.Nothing(), Set.of())).isEqualTo(new Assessment.Open(Assessment.Lacking.DECISION));
        assertThat(version.assess(new Basis.Decision(999, "little work"), Set.of()))
                .isEqualTo(new Assessment.Open(Assessment.Lacking.DECISION_WITHIN_THE_FRAME));
        assertThat(version.assess(new Basis.Decision(6_001, "much work"), Set.of()))
                .isEqualTo(new Assessment.Open(Assessment.Lacking.DECISION_WITHIN_THE_FRAME));
        assertThat(version.assess(new Basis.Decision(1_000, " "), Set.of())).isEqualTo(new Assessment.Open(Assessment.Lacking.REASON));
        assertThat(cents(version, new Basis.Decision(1_000, "little work"))).isEqualTo(1_000);
        assertThat(cents(version, new Basis.Decision(6_000, "all was done"))).isEqualTo(6_000);
    }

    /** An example of this project: 5 per mille of the costs of a building, at least 100 euros, down to a euro. */
    @Test
    void aShareIsRoundedOnceAndNeverFallsBelowItsMinimum() {
        TariffVersion version = new TariffVersion("building", LocalDate.of(2026, 1, 1), "example",
                new Tariff.Percentage(Share.percent(new BigDecimal("0.5")), 10_000, 500_000L), Rounding.DOWN_TO_A_EURO,
                List.of(new Relief.ReducedToShare("rebuilt", "decision", new Share(1, 3))));
        assertThat(cents(version, new Basis.Worth(12_345_678))).isEqualTo(61_700);
        assertThat(cents(version, new Basis.Worth(12_345_678), "rebuilt")).as("617.28 / 3, not 617 / 3").isEqualTo(20_500);
        assertThat(cents(version, new Basis.Worth(0))).isEqualTo(10_000);
        assertThat(cents(version, new Basis.Worth(Tariff.MOST_CENTS))).isEqualTo(500_000);
        assertThat(version.assess(new Basis.Nothing(), Set.of())).isEqualTo(new Assessment.Open(Assessment.Lacking.WORTH));
    }

    /** An example of this project: 1.25 euros for each square metre and month that was begun, at least 20 euros. */
    @Test
    void whatWasBegunCountsWholeWhereTheTariffSaysSo() {
        Basis area = new Basis.Quantity(new BigDecimal("17.2"));
        assertThat(cents(perUnit(true), area)).isEqualTo(2_250);
        assertThat(cents(perUnit(false), area)).isEqualTo(2_150);
        assertThat(cents(perUnit(false), new Basis.Quantity(new BigDecimal("17.204")))).as("2150.5 cents").isEqualTo(2_151);
        assertThat(cents(perUnit(true), new Basis.Quantity(BigDecimal.ONE))).isEqualTo(2_000);
        assertThat(perUnit(true).assess(new Basis.Worth(1), Set.of())).isEqualTo(new Assessment.Open(Assessment.Lacking.QUANTITY));
    }

    private static TariffVersion perUnit(boolean begun) {
        return new TariffVersion("pavement", LocalDate.of(2026, 1, 1), "example", new Tariff.PerUnit(125, begun, 2_000),
                Rounding.TO_THE_NEAREST_CENT, List.of());
    }

    private static Fee fee(TariffSchedule schedule, LocalDate day, Set<String> proven) {
        return ((Assessment.Assessed) schedule.inForce(day).orElseThrow().assess(new Basis.Nothing(), proven)).fee();
    }

    private static long cents(TariffVersion version, Basis basis, String... proven) {
        return ((Assessment.Assessed) version.assess(basis, Set.of(proven))).fee().cents();
    }
}

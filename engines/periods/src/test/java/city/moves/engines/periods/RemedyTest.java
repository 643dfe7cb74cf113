package city.moves.engines.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyTest {
    private static final RemedyTable TABLE = RemedyTable.published();

    @ParameterizedTest(name = "{0} {1}: {4}")
    @CsvSource({
        "true, 2005-12-01, 2006-01-02, 2006-01-01, 'lexexakt.de on periods of the VwGO: New Year, a Sunday'",
        "true, 2006-01-12, 2006-02-13, 2006-02-12, 'the same, served: the 12th is a Sunday, and the 14th is too late'",
        "true, 2015-01-05, 2015-02-05, 2015-02-05, 'jurablogs.com, 14 March 2015'",
        "true, 2026-01-31, 2026-03-02, 2026-02-28, 'BGB § 188 (3): a Saturday; ZPO § 222 (2)'",
        "true, 2026-03-03, 2026-04-07, 2026-04-03, 'Good Friday to the Tuesday after Easter; ZPO § 222 (2)'",
        "true, 2026-11-26, 2026-12-28, 2026-12-26, 'VwGO § 70: the second day of Christmas and a Sunday'",
        "false, 2025-03-02, 2026-03-02, 2026-03-02, 'VwGO § 58 (2)'",
        "false, 2024-02-29, 2025-02-28, 2025-02-28, 'VwGO § 58 (2), BGB § 188 (3)'",
        "false, 2025-06-04, 2026-06-05, 2026-06-04, 'VwGO § 58 (2): Corpus Christi'"})
    void anObjectionIsInTimeUntilTheDayThatIsPublished(boolean instructed, LocalDate announced, LocalDate last, LocalDate counted, String source) {
        RemedyRule rule = TABLE.rule(instructed, announced).orElseThrow();
        Deadline deadline = rule.after(announced, WorkingDays.BADEN_WUERTTEMBERG);
        assertThat(deadline.lastDay()).as(source).isEqualTo(last);
        assertThat(deadline.counted()).as(source).isEqualTo(counted);
        assertThat(deadline.moved().isPresent()).isEqualTo(!last.equals(counted));
        assertThat(deadline.isOver(last)).isFalse();
        assertThat(deadline.isOver(last.plusDays(1))).isTrue();
    }

    @Test
    void deadlinesAreWorkingDaysAndNeverComeSoonerForWhoWasToldLater() {
        Random random = new Random(70);
        for (int round = 0; round < 3_000; round++) {
            LocalDate announced = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(30_000));
            boolean instructed = random.nextBoolean();
            RemedyRule rule = TABLE.rule(instructed, announced).orElseThrow();
            Deadline deadline = rule.after(announced, WorkingDays.BADEN_WUERTTEMBERG);
            assertThat(WorkingDays.BADEN_WUERTTEMBERG.dayOff(deadline.lastDay())).isEmpty();
            assertThat(deadline.lastDay()).isBetween(deadline.counted(), deadline.counted().plusDays(4));
            assertThat(deadline.counted()).isBetween(announced.plusDays(instructed ? 28 : 365), announced.plusDays(instructed ? 31 : 366));
            assertThat(rule.after(announced.plusDays(1), WorkingDays.BADEN_WUERTTEMBERG).lastDay()).isAfterOrEqualTo(deadline.lastDay());
        }
    }

    /** A rule of a city's own may say that an end stays where it is. */
    @Test
    void whereEndsStayTheyStay() {
        RemedyRule rule = RemedyTable.read("instructed | own | 2026-01-01 | 2 weeks | stays | unconfirmed | own")
                .rule(true, LocalDate.of(2026, 11, 7)).orElseThrow();
        assertThat(rule.after(LocalDate.of(2026, 11, 7), WorkingDays.BADEN_WUERTTEMBERG))
                .isEqualTo(new Deadline(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 21), Optional.empty()));
        assertThatThrownBy(() -> RemedyTable.read("instructed | own | 2026-01-01 | soon | stays | unconfirmed | own"))
                .hasMessage("line 1: soon is no period");
        assertThat(TABLE.rule(true, LocalDate.of(1959, 1, 1))).isEmpty();
    }
}

package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.services.Processing;
import city.moves.services.Processing.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DueDayTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 23);

    @Test
    void aServiceIsDueAtTheEndOfTheLongestTimeThatItNames() {
        assertThat(DueDay.of(new Processing(2, 4, Unit.WEEKS, ""), WEDNESDAY)).isEqualTo(LocalDate.of(2027, 1, 20));
        assertThat(DueDay.of(new Processing(1, null, Unit.MONTHS, ""), WEDNESDAY)).isEqualTo(LocalDate.of(2027, 1, 25));
    }

    @Test
    void workdaysPassChristmasAndEpiphanyByWithoutBeingCounted() {
        assertThat(DueDay.of(new Processing(3, null, Unit.WORKDAYS, ""), WEDNESDAY)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(DueDay.of(new Processing(8, null, Unit.WORKDAYS, ""), WEDNESDAY)).isEqualTo(LocalDate.of(2027, 1, 7));
    }

    @Test
    void whatIsDoneAtOnceIsDueOnTheNextWorkingDay() {
        assertThat(DueDay.of(new Processing(null, null, Unit.AT_ONCE, ""), LocalDate.of(2026, 12, 24)))
                .isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void afterThreeMonthsItIsDueWhateverTheServiceSays() {
        assertThat(DueDay.of(new Processing(null, null, null, "hängt ab"), WEDNESDAY)).isEqualTo(LocalDate.of(2027, 3, 23));
        assertThat(DueDay.of(new Processing(6, 9, Unit.MONTHS, ""), WEDNESDAY)).isEqualTo(LocalDate.of(2027, 3, 23));
    }
}

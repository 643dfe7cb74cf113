package city.moves.engines.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FractionTest {
    @Test
    void equalRatiosAreEqualRecords() {
        assertThat(Fraction.of(6, -8)).isEqualTo(Fraction.of(-3, 4)).hasToString("-3/4");
        assertThat(Fraction.of(0, -5)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void thirdsAddUpToOne() {
        Fraction third = Fraction.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ONE.minus(third).dividedBy(third)).isEqualTo(Fraction.of(2));
    }

    @Test
    void theCeilingIsTheNextWholeNumberUpwards() {
        assertThat(Fraction.of(7, 2).ceiling()).isEqualTo(Fraction.of(4));
        assertThat(Fraction.of(4).ceiling()).isEqualTo(Fraction.of(4));
        assertThat(Fraction.of(-7, 2).ceiling()).isEqualTo(Fraction.of(-3));
    }

    @Test
    void displayRoundsHalfUp() {
        assertThat(Fraction.of(5, 8).rounded(2)).isEqualByComparingTo("0.63");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO));
    }
}

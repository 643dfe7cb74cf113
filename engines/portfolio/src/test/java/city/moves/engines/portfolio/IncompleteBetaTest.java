package city.moves.engines.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncompleteBetaTest {
    private static final double CLOSE = 1e-13;

    @ParameterizedTest
    @CsvSource({
        "0.4, 2, 3, 0.5248", "0.5, 2, 3, 0.6875", "0.25, 0.5, 0.5, 0.33333333333333333", "0.3, 1, 1, 0.3",
        "0.2, 1, 5, 0.67232", "0.9, 5, 1, 0.59049", "0, 2, 2, 0", "1, 2, 2, 1"
    })
    void knownValuesComeOut(double x, double alpha, double beta, double expected) {
        assertThat(IncompleteBeta.regularised(x, alpha, beta)).isCloseTo(expected, within(CLOSE));
    }

    @Test
    void forWholeParametersItIsTheTailOfTheBinomialDistribution() {
        for (int alpha = 1; alpha <= 8; alpha++) {
            for (int beta = 1; beta <= 8; beta++) {
                for (double x = 0.05; x < 1; x += 0.05) {
                    assertThat(IncompleteBeta.regularised(x, alpha, beta))
                            .isCloseTo(binomialTail(alpha + beta - 1, alpha, x), within(CLOSE));
                }
            }
        }
    }

    @Test
    void itIsSymmetricAndRises() {
        double before = 0;
        for (double x = 0.01; x < 1; x += 0.01) {
            double value = IncompleteBeta.regularised(x, 2.6, 3.4);
            assertThat(value).isGreaterThan(before);
            assertThat(value).isCloseTo(1 - IncompleteBeta.regularised(1 - x, 3.4, 2.6), within(CLOSE));
            before = value;
        }
    }

    @Test
    void theGammaFunctionOfAWholeNumberIsAFactorial() {
        assertThat(StrictMath.exp(IncompleteBeta.logGamma(6))).isCloseTo(120, within(1e-10));
        assertThat(StrictMath.exp(IncompleteBeta.logGamma(0.5))).isCloseTo(StrictMath.sqrt(StrictMath.PI), within(CLOSE));
    }

    private static double binomialTail(int trials, int least, double x) {
        double sum = 0;
        for (int k = least; k <= trials; k++) {
            double ways = 1;
            for (int i = 1; i <= k; i++) {
                ways = ways * (trials - k + i) / i;
            }
            sum += ways * StrictMath.pow(x, k) * StrictMath.pow(1 - x, trials - k);
        }
        return sum;
    }
}

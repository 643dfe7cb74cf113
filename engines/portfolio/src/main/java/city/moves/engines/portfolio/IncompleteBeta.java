package city.moves.engines.portfolio;

/**
 * The regularised incomplete beta function, distribution function of the beta distribution. StrictMath only: every
 * machine computes the same bits.
 */
final class IncompleteBeta {
    private static final int MOST_STEPS = 500;
    private static final double PRECISION = 1e-15;
    private static final double TINY = 1e-300;

    /** Lanczos' approximation of the gamma function, g = 7. */
    private static final double LANCZOS_G = 7;
    private static final double[] LANCZOS = {
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
    };

    private IncompleteBeta() {}

    /** For x in 0 to 1 and positive alpha, beta. */
    static double regularised(double x, double alpha, double beta) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double factor = StrictMath.exp(logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta)
                + alpha * StrictMath.log(x) + beta * StrictMath.log1p(-x));
        // The continued fraction converges quickly only below this point; above it the mirrored one does.
        return x < (alpha + 1) / (alpha + beta + 2)
                ? factor * continuedFraction(x, alpha, beta) / alpha
                : 1 - factor * continuedFraction(1 - x, beta, alpha) / beta;
    }

    /** Evaluated from the front by the modified method of Lentz. */
    private static double continuedFraction(double x, double alpha, double beta) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (alpha + beta) * x / (alpha + 1));
        double value = d;
        for (int m = 1; m <= MOST_STEPS; m++) {
            double even = m * (beta - m) * x / ((alpha + 2 * m - 1) * (alpha + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(alpha + m) * (alpha + beta + m) * x / ((alpha + 2 * m) * (alpha + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            value *= d * c;
            if (StrictMath.abs(d * c - 1) < PRECISION) {
                return value;
            }
        }
        throw new ArithmeticException("incomplete beta does not converge for alpha " + alpha + ", beta " + beta);
    }

    private static double awayFromZero(double value) {
        return StrictMath.abs(value) < TINY ? TINY : value;
    }

    static double logGamma(double z) {
        double shifted = z - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (shifted + i);
        }
        double t = shifted + LANCZOS_G + 0.5;
        return 0.5 * StrictMath.log(2 * StrictMath.PI) + (shifted + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}

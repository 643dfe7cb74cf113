package city.moves.engines.tiles.coordinates;

/** The two series of the transverse Mercator projection to the sixth order of the third flattening (Karney 2011, 35 and 36). */
final class KruegerSeries {
    private static final int ORDER = 6;

    private KruegerSeries() {}

    static double[] forward(double n) {
        return new double[] {
            polynomial(n, 1, 1 / 2d, -2 / 3d, 5 / 16d, 41 / 180d, -127 / 288d, 7891 / 37800d),
            polynomial(n, 2, 13 / 48d, -3 / 5d, 557 / 1440d, 281 / 630d, -1983433 / 1935360d),
            polynomial(n, 3, 61 / 240d, -103 / 140d, 15061 / 26880d, 167603 / 181440d),
            polynomial(n, 4, 49561 / 161280d, -179 / 168d, 6601661 / 7257600d),
            polynomial(n, 5, 34729 / 80640d, -3418889 / 1995840d),
            polynomial(n, 6, 212378941 / 319334400d)
        };
    }

    static double[] inverse(double n) {
        return new double[] {
            polynomial(n, 1, 1 / 2d, -2 / 3d, 37 / 96d, -1 / 360d, -81 / 512d, 96199 / 604800d),
            polynomial(n, 2, 1 / 48d, 1 / 15d, -437 / 1440d, 46 / 105d, -1118711 / 3870720d),
            polynomial(n, 3, 17 / 480d, -37 / 840d, -209 / 4480d, 5569 / 90720d),
            polynomial(n, 4, 4397 / 161280d, -11 / 504d, -830251 / 7257600d),
            polynomial(n, 5, 4583 / 161280d, -108847 / 3991680d),
            polynomial(n, 6, 20648693 / 638668800d)
        };
    }

    /** Adds the sum of the series, times a sign, to a pair of east and north in radians. Multiples come by addition theorems. */
    static void add(double[] series, int sign, double[] pairs, int at) {
        double sine = Math.sin(2 * pairs[at + 1]);
        double cosine = Math.cos(2 * pairs[at + 1]);
        double growth = Math.exp(2 * pairs[at]);
        double sinh = (growth - 1 / growth) / 2;
        double cosh = (growth + 1 / growth) / 2;
        double sineOfTerm = 0;
        double cosineOfTerm = 1;
        double sinhOfTerm = 0;
        double coshOfTerm = 1;
        double eastSum = 0;
        double northSum = 0;
        for (int term = 0; term < ORDER; term++) {
            double nextSine = sineOfTerm * cosine + cosineOfTerm * sine;
            cosineOfTerm = cosineOfTerm * cosine - sineOfTerm * sine;
            sineOfTerm = nextSine;
            double nextSinh = sinhOfTerm * cosh + coshOfTerm * sinh;
            coshOfTerm = coshOfTerm * cosh + sinhOfTerm * sinh;
            sinhOfTerm = nextSinh;
            northSum += series[term] * sineOfTerm * coshOfTerm;
            eastSum += series[term] * cosineOfTerm * sinhOfTerm;
        }
        pairs[at] += sign * eastSum;
        pairs[at + 1] += sign * northSum;
    }

    private static double polynomial(double n, int power, double... factors) {
        double sum = 0;
        for (int i = factors.length - 1; i >= 0; i--) {
            sum = sum * n + factors[i];
        }
        return sum * Math.pow(n, power);
    }
}

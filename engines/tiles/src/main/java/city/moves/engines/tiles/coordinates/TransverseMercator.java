package city.moves.engines.tiles.coordinates;

/**
 * A strip of UTM on an ellipsoid that lies where WGS 84 lies. Krüger's series to the sixth order (C. F. F. Karney, "Transverse
 * Mercator with an accuracy of a few nanometers", 2011, equations 7 to 36), good to a micrometre within 40 degrees of the
 * strip's middle. Further away the numbers stay finite and mean nothing.
 */
final class TransverseMercator implements Projection {
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING = 500_000;

    private final double middle;
    private final double eccentricity;
    private final double radius;
    private final double[] alpha;
    private final double[] beta;

    private TransverseMercator(double middle, double majorAxis, double inverseFlattening) {
        this.middle = middle;
        double flattening = 1 / inverseFlattening;
        double n = flattening / (2 - flattening);
        double n2 = n * n;
        this.eccentricity = Math.sqrt(flattening * (2 - flattening));
        this.radius = SCALE * majorAxis / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64 + n2 * n2 * n2 / 256);
        this.alpha = KruegerSeries.forward(n);
        this.beta = KruegerSeries.inverse(n);
    }

    /** On GRS 80, the ellipsoid of ETRS89. */
    static TransverseMercator etrs89(double middle) {
        return new TransverseMercator(middle, 6_378_137, 298.257222101);
    }

    static TransverseMercator wgs84(double middle) {
        return new TransverseMercator(middle, 6_378_137, 298.257223563);
    }

    @Override
    public void forward(double[] pairs, int at) {
        double sine = Math.sin(Math.toRadians(pairs[at + 1]));
        double longitude = Math.toRadians(pairs[at] - middle);
        double conformal = hyperbolicSine(inverseHyperbolicTangent(sine) - eccentricity * inverseHyperbolicTangent(eccentricity * sine));
        double cosine = Math.cos(longitude);
        double length = Math.sqrt(conformal * conformal + cosine * cosine);
        pairs[at] = inverseHyperbolicSine(Math.sin(longitude) / length);
        pairs[at + 1] = Math.atan2(conformal, cosine);
        KruegerSeries.add(alpha, 1, pairs, at);
        pairs[at] = FALSE_EASTING + radius * pairs[at];
        pairs[at + 1] = radius * pairs[at + 1];
    }

    @Override
    public void inverse(double[] pairs, int at) {
        pairs[at] = (pairs[at] - FALSE_EASTING) / radius;
        pairs[at + 1] = pairs[at + 1] / radius;
        KruegerSeries.add(beta, -1, pairs, at);
        double sinhEast = hyperbolicSine(pairs[at]);
        double cosNorth = Math.cos(pairs[at + 1]);
        double conformal = Math.sin(pairs[at + 1]) / Math.sqrt(sinhEast * sinhEast + cosNorth * cosNorth);
        pairs[at] = middle + Math.toDegrees(Math.atan2(sinhEast, cosNorth));
        pairs[at + 1] = Math.toDegrees(Math.atan(tangentOfLatitude(conformal)));
    }

    /** Newton's method; three steps are enough for every latitude, two for most. */
    private double tangentOfLatitude(double conformal) {
        double eccentricity2 = eccentricity * eccentricity;
        double tangent = conformal / (1 - eccentricity2);
        for (int step = 0; step < 3; step++) {
            double secant = Math.sqrt(1 + tangent * tangent);
            double sigma = hyperbolicSine(eccentricity * inverseHyperbolicTangent(eccentricity * tangent / secant));
            double found = tangent * Math.sqrt(1 + sigma * sigma) - sigma * secant;
            double change = (conformal - found) / Math.sqrt(1 + found * found)
                    * (1 + (1 - eccentricity2) * tangent * tangent) / ((1 - eccentricity2) * secant);
            tangent += change;
            if (Math.abs(change) < 1e-14) {
                break;
            }
        }
        return tangent;
    }

    private static double hyperbolicSine(double value) {
        double growth = Math.exp(value);
        return (growth - 1 / growth) / 2;
    }

    private static double inverseHyperbolicTangent(double value) {
        double bounded = Math.clamp(value, -1 + 1e-16, 1 - 1e-16);
        return Math.log((1 + bounded) / (1 - bounded)) / 2;
    }

    private static double inverseHyperbolicSine(double value) {
        double size = Math.abs(value);
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), value);
    }
}

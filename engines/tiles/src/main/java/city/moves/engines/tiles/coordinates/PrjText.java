package city.moves.engines.tiles.coordinates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the system of a shapefile's {@code .prj}: well-known text, version 1 (OGC 01-009 section 7), in the dialects of
 * EPSG and Esri. The number of the register decides if there is one; else every parameter must agree. What is not recognised
 * beyond doubt is not guessed.
 */
public final class PrjText {
    private static final int LONGEST = 16_384;
    private static final Pattern OWN_NUMBER = Pattern.compile("AUTHORITY\\[\"EPSG\",\\s*\"?(\\d{1,6})\"?]\\s*]\\s*$");
    private static final Pattern PARAMETER = Pattern.compile("PARAMETER\\[\"(\\w{1,60})\",\\s*(-?[0-9.eE+-]{1,40})");
    private static final Pattern SPHEROID = Pattern.compile("SPHEROID\\[\"[^\"]{0,80}\",\\s*([0-9.]{1,30}),\\s*([0-9.]{1,30})");
    private static final Pattern DATUM = Pattern.compile("DATUM\\[\"([^\"]{0,80})\"");

    private PrjText() {}

    /** The system, or nothing if the text is damaged or names one that the engine does not know. */
    public static Optional<Crs> recognise(String text) {
        String definition = text.strip();
        if (definition.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher number = OWN_NUMBER.matcher(definition);
        if (number.find()) {
            return Crs.byEpsg(Integer.parseInt(number.group(1)));
        }
        try {
            return definition.startsWith("PROJCS") ? projected(definition)
                    : definition.startsWith("GEOGCS") ? geographic(definition) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Crs> geographic(String text) {
        return switch (datum(text)) {
            case WGS84 -> Optional.of(Crs.WGS84);
            case ETRS89 -> Optional.of(Crs.ETRS89);
            case DHDN, OTHER -> Optional.empty();
        };
    }

    private static Optional<Crs> projected(String text) {
        if (text.contains("Mercator_Auxiliary_Sphere") || text.contains("Pseudo-Mercator")) {
            return Optional.of(Crs.WEB_MERCATOR);
        }
        Map<String, Double> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            parameters.put(parameter.group(1).toLowerCase(Locale.ROOT), Double.parseDouble(parameter.group(2)));
        }
        boolean transverse = text.contains("PROJECTION[\"Transverse_Mercator\"") || text.contains("PROJECTION[\"Gauss_Kruger\"");
        boolean plain = parameters.getOrDefault("latitude_of_origin", 0d) == 0 && parameters.getOrDefault("false_northing", 0d) == 0;
        if (!transverse || !plain) {
            return Optional.empty();
        }
        double middle = parameters.getOrDefault("central_meridian", Double.NaN);
        double scale = parameters.getOrDefault("scale_factor", 1d);
        double easting = parameters.getOrDefault("false_easting", Double.NaN);
        Datum datum = datum(text);
        if (datum == Datum.DHDN) {
            boolean strip = scale == 1 && easting == middle / 3 * 1_000_000 + 500_000;
            return strip && middle >= 6 && middle <= 15 ? Crs.byEpsg(31464 + (int) Math.round(middle / 3)) : Optional.empty();
        }
        if (scale != 0.9996 || easting != 500_000 || (middle != 9 && middle != 15)) {
            return Optional.empty();
        }
        return switch (datum) {
            case ETRS89 -> Optional.of(middle == 9 ? Crs.UTM32 : Crs.UTM33);
            case WGS84 -> Optional.of(middle == 9 ? Crs.WGS84_UTM32 : Crs.WGS84_UTM33);
            case DHDN, OTHER -> Optional.empty();
        };
    }

    private static Datum datum(String text) {
        Matcher name = DATUM.matcher(text);
        Matcher spheroid = SPHEROID.matcher(text);
        if (!name.find() || !spheroid.find()) {
            return Datum.OTHER;
        }
        double axis = Double.parseDouble(spheroid.group(1));
        double inverseFlattening = Double.parseDouble(spheroid.group(2));
        for (Datum datum : Datum.values()) {
            if (datum.fits(name.group(1), axis, inverseFlattening)) {
                return datum;
            }
        }
        return Datum.OTHER;
    }

    private enum Datum {
        WGS84("WGS_?(19)?84", 6_378_137, 298.257223563),
        ETRS89("ETRS_?(19)?89|European_Terrestrial_Reference_System_1989", 6_378_137, 298.257222101),
        DHDN("Deutsches_Hauptdreiecksnetz|DHDN", 6_377_397.155, 299.1528128),
        OTHER("(?!)", 0, 0);

        private final Pattern name;
        private final double axis;
        private final double inverseFlattening;

        Datum(String name, double axis, double inverseFlattening) {
            this.name = Pattern.compile("(D_)?(" + name + ")");
            this.axis = axis;
            this.inverseFlattening = inverseFlattening;
        }

        boolean fits(String found, double foundAxis, double foundFlattening) {
            return name.matcher(found).matches() && Math.abs(axis - foundAxis) < 1e-3
                    && Math.abs(inverseFlattening - foundFlattening) < 1e-6;
        }
    }
}

package city.moves.engines.geoformats;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.WkbWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Which columns of a table have coordinates, by their names, which may end with the number of the system: {@code east_25832}. */
record CsvGeometry(int east, int north, int wellKnownText, Optional<Crs> crs) {
    private static final Pattern SYSTEM = Pattern.compile("(.+)_([0-9]{4,5})");
    private static final Set<String> LONGITUDE = Set.of("lon", "lng", "long", "longitude", "laenge", "länge", "längengrad",
            "laengengrad", "geo_lon", "wgs84_lon");
    private static final Set<String> LATITUDE = Set.of("lat", "latitude", "breite", "breitengrad", "geo_lat", "wgs84_lat");
    private static final Set<String> EAST = Set.of("x", "east", "easting", "rechtswert", "ostwert", "utm_x", "utm_ost");
    private static final Set<String> NORTH = Set.of("y", "north", "northing", "hochwert", "nordwert", "utm_y", "utm_nord");
    private static final Set<String> TEXT = Set.of("wkt", "geom", "geometry", "geometrie", "the_geom");
    private static final int DEEPEST_TEXT = 12;

    static final CsvGeometry NONE = new CsvGeometry(-1, -1, -1, Optional.empty());

    static CsvGeometry of(List<String> names) {
        List<String> plain = names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        List<String> bare = plain.stream().map(name -> SYSTEM.matcher(name).replaceAll("$1")).toList();
        int longitude = first(bare, LONGITUDE);
        int latitude = first(bare, LATITUDE);
        boolean degrees = longitude >= 0 && latitude >= 0;
        int east = degrees ? longitude : first(bare, EAST);
        int north = degrees ? latitude : first(bare, NORTH);
        int text = first(bare, TEXT);
        int place = east >= 0 && north >= 0 ? east : text;
        Optional<Crs> named = place < 0 ? Optional.empty() : system(plain.get(place));
        return new CsvGeometry(east, north, text, degrees ? Optional.of(Crs.CRS84) : named);
    }

    private static Optional<Crs> system(String name) {
        Matcher system = SYSTEM.matcher(name);
        return system.matches() ? Crs.byEpsg(Integer.parseInt(system.group(2))) : Optional.empty();
    }

    private static int first(List<String> names, Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    boolean found() {
        return wellKnownText >= 0 || (east >= 0 && north >= 0);
    }

    byte @Nullable [] wkb(List<String> fields, boolean decimalComma) {
        if (east < 0 || north < 0) {
            return wellKnownText < 0 ? null : parsed(field(fields, wellKnownText));
        }
        String eastText = field(fields, east);
        String northText = field(fields, north);
        if (eastText.isEmpty() && northText.isEmpty()) {
            return null;
        }
        return WkbWriter.point(number(eastText, decimalComma), number(northText, decimalComma));
    }

    private static String field(List<String> fields, int index) {
        return index < fields.size() ? fields.get(index).strip() : "";
    }

    private static double number(String text, boolean decimalComma) {
        try {
            double number = Double.parseDouble(decimalComma ? text.replace(',', '.') : text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is infinite.
        }
        throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "no coordinate: " + text);
    }

    private static byte @Nullable [] parsed(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        try {
            if (deepest <= DEEPEST_TEXT) {
                return new WKBWriter().write(new WKTReader().read(text));
            }
        } catch (ParseException | IllegalArgumentException e) {
            // Told below, like a text nested too deep.
        }
        throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "no geometry: " + text);
    }
}

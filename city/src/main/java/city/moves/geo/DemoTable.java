package city.moves.geo;

import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbWriter;
import city.moves.platform.places.MapFeature;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invented features of the demo city, from {@code demo/geo/<layer>.csv}. */
final class DemoTable {

    private DemoTable() {}

    static List<MapFeature> racks() {
        return rows("beispiel-radabstellanlagen").stream().map(row -> new MapFeature(row.getField("id"), point(row),
                Map.of("name", row.getField("name"), "places", Integer.parseInt(row.getField("places")),
                        "roofed", Boolean.valueOf(row.getField("roofed")),
                        "charging", Boolean.valueOf(row.getField("charging"))))).toList();
    }

    static List<MapFeature> fountains() {
        return rows("beispiel-trinkbrunnen").stream().map(row -> {
            Map<String, Object> properties = new HashMap<>(Map.of("name", row.getField("name"),
                    "place", row.getField("place"), "season", row.getField("season"),
                    "stepless", Boolean.valueOf(row.getField("stepless"))));
            if (!row.getField("since").isEmpty()) {
                properties.put("since", LocalDate.parse(row.getField("since")));
            }
            return new MapFeature(row.getField("id"), point(row), properties);
        }).toList();
    }

    /** @param today the day from which the table counts */
    static List<MapFeature> sites(LocalDate today) {
        return rows("beispiel-baustellen").stream().map(row -> new MapFeature(row.getField("id"), area(row),
                Map.of("name", row.getField("name"), "work", row.getField("work"), "traffic", row.getField("traffic"),
                        "starts", today.plusDays(Long.parseLong(row.getField("startsIn"))),
                        "ends", today.plusDays(Long.parseLong(row.getField("endsIn")))))).toList();
    }

    private static byte @Nullable [] point(NamedCsvRecord row) {
        return row.getField("longitude").isEmpty() ? null
                : WkbWriter.point(number(row, "longitude"), number(row, "latitude"));
    }

    /** A rectangle around the place. */
    private static byte[] area(NamedCsvRecord row) {
        double west = number(row, "longitude") - number(row, "length") / 2;
        double east = number(row, "longitude") + number(row, "length") / 2;
        double south = number(row, "latitude") - number(row, "width") / 2;
        double north = number(row, "latitude") + number(row, "width") / 2;
        WkbWriter writer = new WkbWriter();
        writer.beginGeometry(GeometryType.POLYGON, false, 1);
        writer.beginSequence(5);
        for (double[] corner : new double[][] {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}) {
            writer.vertex(corner[0], corner[1], Double.NaN);
        }
        return writer.take();
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    private static List<NamedCsvRecord> rows(String name) {
        String file = "/demo/geo/" + name + ".csv";
        try (InputStream bytes = DemoTable.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + file);
            }
            return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8)).stream()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

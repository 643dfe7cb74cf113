package city.moves.engines.cql2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Rows for {@link RandomFilters}; a third of all values is unknown. */
final class RandomRows {
    private static final List<Geometry> GEOMETRIES = Stream.of("POINT(1 1)", "POINT(179.5 1)", "POINT(-179.5 2)",
            "LINESTRING(0 0, 3 3)", "POLYGON((0 0, 2 0, 0 2, 0 0))", "POLYGON((1 1, 4 1, 4 4, 1 4, 1 1))",
            "MULTIPOLYGON(((179 0, 180 0, 180 3, 179 3, 179 0)), ((-180 0, -179 0, -179 3, -180 3, -180 0)))",
            "GEOMETRYCOLLECTION(POINT(3 3), LINESTRING(0 1, 1 0))").map(RandomRows::geometry).toList();

    private final Random random;

    private RandomRows(long seed) {
        random = new Random(seed);
    }

    static List<Map<String, Object>> of(int count, long seed) {
        RandomRows rows = new RandomRows(seed);
        return IntStream.range(0, count).mapToObj(_ -> rows.row()).toList();
    }

    private Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>();
        put(row, "name", RandomFilters.TEXTS);
        put(row, "or", RandomFilters.TEXTS);
        put(row, "size", RandomFilters.NUMBERS.stream().map(BigDecimal::new).toList());
        put(row, "count", List.of(-1, 0, 1, 2, 3_000_000_000L));
        put(row, "open", List.of(true, false));
        put(row, "day", RandomFilters.DAYS);
        put(row, "at", RandomFilters.INSTANTS);
        put(row, "until", RandomFilters.INSTANTS);
        put(row, "geom", GEOMETRIES);
        if (random.nextInt(3) > 0) {
            List<Object> tags = new ArrayList<>();
            IntStream.range(0, random.nextInt(4)).forEach(_ -> tags.add(
                    random.nextInt(5) == 0 ? null : RandomFilters.TEXTS.get(random.nextInt(5))));
            row.put("tags", tags);
        }
        return row;
    }

    private void put(Map<String, Object> row, String name, List<?> values) {
        if (random.nextInt(3) > 0) {
            row.put(name, values.get(random.nextInt(values.size())));
        }
    }

    private static Geometry geometry(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}

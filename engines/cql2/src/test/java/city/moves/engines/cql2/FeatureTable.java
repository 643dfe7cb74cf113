package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Rows in memory and the same rows in the database: one {@code jsonb} column and one box, as a layer has them. */
final class FeatureTable {
    private final String name;
    private final Queryables queryables;
    private final List<Map<String, Object>> rows;
    private final SqlTranslator translator;

    FeatureTable(String name, Queryables queryables, List<Map<String, Object>> rows) {
        this.name = name;
        this.queryables = queryables;
        this.rows = rows;
        Database.get().execute(new SqlFragment("CREATE TABLE " + name
                + " (number integer PRIMARY KEY, bbox box, geom text, props jsonb NOT NULL)"));
        IntStream.range(0, rows.size()).forEach(this::insert);
        Map<String, SqlFragment> values = new HashMap<>(JsonbColumn.values("props", queryables));
        values.put("geom", new SqlFragment("geom"));
        translator = new SqlTranslator(new SqlMapping(values, Map.of("geom", new SqlFragment("bbox"))));
    }

    Queryables queryables() {
        return queryables;
    }

    /** Numbers of the rows that memory finds. */
    List<Integer> inMemory(CheckedFilter filter) {
        Matcher matcher = filter.matcher();
        return IntStream.range(0, rows.size()).filter(number -> matcher.matches(rows.get(number)::get)).boxed().toList();
    }

    List<Object> values(String property, List<Integer> numbers) {
        return numbers.stream().map(number -> rows.get(number).get(property)).toList();
    }

    SqlFilter translated(CheckedFilter filter) {
        return translator.translate(filter);
    }

    /** Numbers of the rows that the database gives before memory decides. */
    List<Integer> candidates(SqlFilter translated) {
        return Database.get().numbers(new SqlFragment("SELECT number FROM " + name + " WHERE " + translated.where().sql()
                + " ORDER BY number", translated.where().parameters()));
    }

    /** Numbers of the rows that the database finds and memory, where needed, confirms. */
    List<Integer> inDatabase(CheckedFilter filter) {
        SqlFilter translated = translated(filter);
        List<Integer> candidates = candidates(translated);
        if (translated.remaining().isEmpty()) {
            return candidates;
        }
        Matcher rest = translated.remaining().get().matcher();
        return candidates.stream().filter(number -> rest.matches(rows.get(number)::get)).toList();
    }

    private void insert(int number) {
        List<Object> parameters = new ArrayList<>(List.of(number));
        String box = "NULL, NULL";
        if (rows.get(number).get("geom") instanceof Geometry geometry) {
            Envelope envelope = geometry.getEnvelopeInternal();
            box = "box(point(?, ?), point(?, ?)), ?";
            parameters.addAll(List.of(envelope.getMaxX(), envelope.getMaxY(), envelope.getMinX(), envelope.getMinY(),
                    geometry.toText()));
        }
        parameters.add(PropertiesAsJson.of(rows.get(number)));
        Database.get().execute(new SqlFragment("INSERT INTO " + name + " VALUES (?, " + box + ", CAST(? AS jsonb))",
                parameters));
    }
}

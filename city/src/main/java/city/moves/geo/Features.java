package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The things of the layers. */
@Repository
class Features {

    private final JdbcClient database;

    Features(JdbcClient database) {
        this.database = database;
    }

    /**
     * A feature that may be wanted.
     *
     * @param place where it stands in the order
     * @param sure  true if it is wanted; otherwise it has to be looked at
     */
    record Candidate(Bookmark place, boolean sure) {

        long number() {
            return place.number();
        }
    }

    /** How many are wanted for sure, and how many have to be looked at; both together not beyond a bound. */
    record Tally(long sure, long unsure) {

        long all() {
            return sure + unsure;
        }
    }

    Optional<Feature> find(Layer layer, String id, boolean stored) {
        return database.sql("select number, id, geom, " + stored(stored) + ", props, version, changed "
                        + "from geo.feature where layer = :layer and id = :id")
                .param("layer", layer.number()).param("id", id).query(Features::feature).optional();
    }

    /** The features with these numbers, by number. */
    List<Feature> find(Layer layer, List<Long> numbers, boolean stored) {
        return database.sql("select number, id, geom, " + stored(stored) + ", props, version, changed "
                        + "from geo.feature where layer = :layer and number = any(:numbers) order by number")
                .param("layer", layer.number()).param("numbers", numbers.toArray(Long[]::new))
                .query(Features::feature).list();
    }

    /** The first that may be wanted after a number, by number. The index on places is asked before the order is made. */
    List<Candidate> candidates(Layer layer, FeatureFilter filter, long after, int most) {
        Map<String, Object> values = new HashMap<>();
        String wanted = wanted(layer, filter, values);
        String order = " order by number limit :most";
        String sql = filter.everywhere()
                ? "select number, " + sure(filter) + " as sure from geo.feature where " + wanted
                        + " and number > :after" + order
                : "with wanted as materialized (select number, " + sure(filter) + " as sure from geo.feature where "
                        + wanted + " and number > :after) select number, sure from wanted" + order;
        return database.sql(sql).params(values).param("after", after).param("most", most)
                .query((row, _) -> new Candidate(Bookmark.after(row.getLong("number")), row.getBoolean("sure"))).list();
    }

    /** The first that may be wanted after a place in an order. */
    List<Candidate> sorted(Layer layer, FeatureFilter filter, FeatureOrder order, Bookmark after, int most) {
        Map<String, Object> values = new HashMap<>();
        FeatureOrderSql sql = new FeatureOrderSql(order, values);
        return database.sql("select number, " + sure(filter) + " as sure" + sql.columns() + " from geo.feature where "
                        + wanted(layer, filter, values) + sql.behind(after, values) + " order by " + sql.order()
                        + " limit :most")
                .params(values).param("most", most)
                .query((row, _) -> new Candidate(new Bookmark(row.getLong("number"), sql.read(row)),
                        row.getBoolean("sure"))).list();
    }

    /**
     * The same where very many are wanted: walks along the numbers and looks at each, instead of finding all of them to
     * put the first ones in order.
     */
    @Transactional
    public List<Candidate> walk(Layer layer, FeatureFilter filter, long after, int most) {
        database.sql("select set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)")
                .query((_, _) -> true).list();
        Map<String, Object> values = new HashMap<>();
        return database.sql("select number, " + sure(filter) + " as sure from geo.feature where "
                        + wanted(layer, filter, values) + " and number > :after order by number limit :most")
                .params(values).param("after", after).param("most", most)
                .query((row, _) -> new Candidate(Bookmark.after(row.getLong("number")), row.getBoolean("sure"))).list();
    }

    List<Long> unsure(Layer layer, FeatureFilter filter) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select number from geo.feature where " + wanted(layer, filter, values) + " and not ("
                + sure(filter) + ")").params(values).query(Long.class).list();
    }

    /** @param most where counting ends */
    Tally tally(Layer layer, FeatureFilter filter, int most) {
        Map<String, Object> values = new HashMap<>();
        String wanted = wanted(layer, filter, values);
        return database.sql("select count(*) filter (where sure) as sure, count(*) filter (where not sure) as unsure"
                        + " from (select " + sure(filter) + " as sure from geo.feature where " + wanted
                        + " limit :most) found")
                .params(values).param("most", most).query(Tally.class).single();
    }

    private static String wanted(Layer layer, FeatureFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("layer = :layer"));
        values.put("layer", layer.number());
        if (!filter.everywhere()) {
            List<String> places = new ArrayList<>(List.of("bounds is null"));
            for (int i = 0; i < filter.boxes().size(); i++) {
                places.add("bounds && :box" + i + "::box");
                places.add("bounds_east && :box" + i + "::box");
                put(filter.boxes().get(i), i, values);
            }
            conditions.add("(" + String.join(" or ", places) + ")");
        }
        if (filter.time().from() != null) {
            conditions.add("(valid_until is null or valid_until >= :from)");
            values.put("from", Timestamp.from(filter.time().from()));
        }
        if (filter.time().until() != null) {
            conditions.add("(valid_from is null or valid_from <= :until)");
            values.put("until", Timestamp.from(filter.time().until()));
        }
        if (!filter.anything()) {
            conditions.add("props @> :props::jsonb");
            values.put("props", filter.properties());
        }
        if (filter.condition() != null) {
            conditions.add(filter.condition().where(values));
        }
        return String.join(" and ", conditions);
    }

    /** Compares exactly, which the database's own operators for boxes do not: they take a millionth for nothing. */
    private static String sure(FeatureFilter filter) {
        if (!filter.known()) {
            return "false";
        }
        if (filter.everywhere()) {
            return "true";
        }
        if (filter.heights() != null) {
            return "bounds is null";
        }
        List<String> inside = new ArrayList<>();
        for (int i = 0; i < filter.boxes().size(); i++) {
            inside.add("(bounds[1])[0] >= :west" + i + " and (bounds[0])[0] <= :east" + i
                    + " and (bounds[1])[1] >= :south" + i + " and (bounds[0])[1] <= :north" + i);
        }
        return "bounds is null or bounds_east is null and (" + String.join(" or ", inside) + ")";
    }

    private static void put(Box box, int i, Map<String, Object> values) {
        values.put("box" + i, text(box));
        values.put("west" + i, box.west());
        values.put("south" + i, box.south());
        values.put("east" + i, box.east());
        values.put("north" + i, box.north());
    }

    /** A box as PostgreSQL reads it. */
    static String text(Box box) {
        return String.format(Locale.ROOT, "(%s,%s),(%s,%s)", box.east(), box.north(), box.west(), box.south());
    }

    private static String stored(boolean wanted) {
        return wanted ? "stored" : "null::bytea as stored";
    }

    static Feature feature(ResultSet row, int index) throws SQLException {
        return new Feature(row.getLong("number"), row.getString("id"), row.getBytes("geom"), row.getBytes("stored"),
                row.getBytes("props"), row.getInt("version"), row.getTimestamp("changed").toInstant());
    }
}

package city.moves.geo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An order of features in SQL, and what stands behind a place in it. */
final class FeatureOrderSql {

    /** Of a text so much counts, so that a bookmark stays short. */
    static final int LONGEST_TEXT = 100;

    private final FeatureOrder order;

    FeatureOrderSql(FeatureOrder order, Map<String, Object> values) {
        this.order = order;
        IntStream.range(0, order.by().size())
                .forEach(i -> values.put("by" + i, order.by().get(i).property().name()));
    }

    /** What a bookmark needs to know, each with a comma before it. */
    String columns() {
        return IntStream.range(0, order.by().size()).mapToObj(i -> ", " + text(i) + " as key" + i)
                .collect(Collectors.joining());
    }

    List<@Nullable String> read(ResultSet row) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < order.by().size(); i++) {
            values.add(row.getString("key" + i));
        }
        return values;
    }

    String order() {
        return IntStream.range(0, order.by().size())
                .mapToObj(i -> typed(text(i), i) + (order.by().get(i).descending() ? " desc" : "") + " nulls last, ")
                .collect(Collectors.joining()) + "number";
    }

    /** A further condition; empty if the place is the beginning. */
    String behind(Bookmark place, Map<String, Object> values) {
        if (place.beginning()) {
            return "";
        }
        values.put("after", place.number());
        String behind = "number > :after";
        for (int i = order.by().size() - 1; i >= 0; i--) {
            behind = behind(i, place.values().get(i), behind, values);
        }
        return " and " + behind;
    }

    private String behind(int i, @Nullable String value, String amongEquals, Map<String, Object> values) {
        String here = typed(text(i), i);
        if (value == null) {
            return "(" + text(i) + " is null and " + amongEquals + ")";
        }
        values.put("key" + i, value);
        String there = typed("cast(:key" + i + " as text)", i);
        String beyond = order.by().get(i).descending() ? " < " : " > ";
        return "(" + text(i) + " is null or " + here + beyond + there
                + " or " + here + " = " + there + " and " + amongEquals + ")";
    }

    private String text(int i) {
        String value = "props ->> cast(:by" + i + " as text)";
        return switch (order.by().get(i).property().type()) {
            case STRING -> "left(" + value + ", " + LONGEST_TEXT + ")";
            case INTEGER, NUMBER, BOOLEAN, DATE, TIMESTAMP -> "(" + value + ")";
        };
    }

    /** Texts stand as people look for them in German, everything else by its value. */
    private String typed(String text, int i) {
        return switch (order.by().get(i).property().type()) {
            case STRING -> "(" + text + " collate \"de-x-icu\")";
            case INTEGER, NUMBER -> "cast(" + text + " as numeric)";
            case BOOLEAN -> "cast(" + text + " as boolean)";
            case DATE -> "cast(" + text + " as date)";
            case TIMESTAMP -> "cast(" + text + " as timestamptz)";
        };
    }
}

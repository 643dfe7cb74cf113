package city.moves.geo;

import city.moves.engines.cql2.CheckedFilter;
import city.moves.engines.cql2.Checker;
import city.moves.engines.cql2.Cql2Json;
import city.moves.engines.cql2.Filter;
import city.moves.engines.cql2.FilterCrs;
import city.moves.engines.cql2.Outcome;
import city.moves.engines.cql2.SqlFilter;
import city.moves.engines.cql2.SqlTranslator;
import java.util.Map;
import java.util.Optional;

/**
 * A filter in the Common Query Language that fits its layer. Two are equal if they say the same in the same system.
 */
public final class FeatureCondition {

    private final String words;
    private final SqlFilter sql;

    private FeatureCondition(String words, SqlFilter sql) {
        this.words = words;
        this.sql = sql;
    }

    /**
     * Checks a filter against what its layer has.
     *
     * @param system names the system of the filter's geometries
     */
    public static Outcome<FeatureCondition> of(Layer layer, Filter filter, String system, FilterCrs crs) {
        return switch (new Checker(LayerQueryables.of(layer.facts()), crs).check(filter)) {
            case Outcome.Refused<CheckedFilter> refused -> new Outcome.Refused<>(refused.problem());
            case Outcome.Accepted<CheckedFilter>(CheckedFilter checked) -> new Outcome.Accepted<>(new FeatureCondition(
                    system + " " + Cql2Json.write(filter.expression()),
                    new SqlTranslator(LayerQueryables.columns(layer)).translate(checked)));
        };
    }

    /** As a condition of SQL; puts its parameters into the values. */
    String where(Map<String, Object> values) {
        StringBuilder named = new StringBuilder("(");
        int parameter = 0;
        int from = 0;
        String text = sql.where().sql();
        for (int mark = text.indexOf('?'); mark >= 0; mark = text.indexOf('?', from)) {
            String name = "asked" + parameter;
            named.append(text, from, mark).append(':').append(name);
            values.put(name, sql.where().parameters().get(parameter));
            parameter++;
            from = mark + 1;
        }
        return named.append(text, from, text.length()).append(')').toString();
    }

    /** True if the database answers it alone. */
    boolean sure() {
        return sql.isExact();
    }

    /** What has still to be asked of each feature that the database finds. */
    Optional<CheckedFilter> rest() {
        return sql.remaining();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureCondition condition && words.equals(condition.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }
}

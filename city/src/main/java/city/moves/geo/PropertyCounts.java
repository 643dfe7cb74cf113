package city.moves.geo;

import city.moves.platform.places.PropertyType;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which values the features of a layer have. */
@Repository
public class PropertyCounts {

    private final JdbcClient database;

    PropertyCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * How many features have a value.
     *
     * @param value a text, a truth or a whole number
     */
    public record Counted(Object value, long features) {}

    /** The most frequent values first. */
    public List<Counted> values(Layer layer, LayerProperty property, int most) {
        return database.sql("""
                select props ->> :property as value, count(*) as features from geo.feature
                where layer = :layer and props ->> :property is not null
                group by 1 order by 2 desc, 1 limit :most
                """).param("layer", layer.number()).param("property", property.name()).param("most", most)
                .query((row, _) -> new Counted(value(row.getString("value"), property.type()),
                        row.getLong("features"))).list();
    }

    private static Object value(String text, PropertyType type) {
        return switch (type) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Long.valueOf(text);
            default -> text;
        };
    }

    /** The numbers between which a quarter of the features lies each; none if no feature has a number. */
    public List<Double> quarters(Layer layer, LayerProperty property) {
        return database.sql("""
                select percentile_disc(array[0.25, 0.5, 0.75]) within group (order by (props ->> :property)::float8)
                    as limits
                from geo.feature where layer = :layer and props ->> :property is not null
                """).param("layer", layer.number()).param("property", property.name())
                .query((row, _) -> numbers(row.getArray("limits"))).single();
    }

    private static List<Double> numbers(@Nullable Array array) throws SQLException {
        List<Double> numbers = new ArrayList<>();
        if (array != null) {
            for (Object number : (Object[]) array.getArray()) {
                numbers.add((Double) number);
            }
        }
        return numbers.stream().distinct().toList();
    }
}

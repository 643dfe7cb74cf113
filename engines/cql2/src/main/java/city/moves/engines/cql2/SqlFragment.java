package city.moves.engines.cql2;

import java.util.List;

/**
 * A piece of SQL with a question mark for each of its parameters, in their order. No word of a filter is ever part of the
 * text.
 *
 * @param parameters {@link String}, {@link java.math.BigDecimal}, {@link Boolean}, {@link Double},
 *     {@link java.time.LocalDate} or {@link java.time.OffsetDateTime}, as JDBC takes them
 */
public record SqlFragment(String sql, List<Object> parameters) {
    public SqlFragment {
        parameters = List.copyOf(parameters);
    }

    public SqlFragment(String sql) {
        this(sql, List.of());
    }
}

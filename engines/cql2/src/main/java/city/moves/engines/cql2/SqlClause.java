package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQL that is true for every row of which something holds. Where it is exact it is true for no other; whether it is false
 * or NULL for those means nothing.
 */
record SqlClause(String sql, List<Object> parameters, boolean exact) {
    static final SqlClause EVERY_ROW = new SqlClause("TRUE", List.of(), true);
    static final SqlClause NO_ROW = new SqlClause("FALSE", List.of(), true);
    /** Nothing is known in SQL: any row may be meant. */
    static final SqlClause ANY_ROW = new SqlClause("TRUE", List.of(), false);

    /** PostgreSQL takes 65,535 parameters; the caller needs some for itself. */
    private static final int MOST_PARAMETERS = 30_000;
    private static final int MOST_CHARACTERS = 1_000_000;

    static SqlClause of(boolean everyRow) {
        return everyRow ? EVERY_ROW : NO_ROW;
    }

    static SqlClause all(Collection<SqlClause> clauses) {
        if (clauses.contains(NO_ROW)) {
            return NO_ROW;
        }
        List<SqlClause> telling = clauses.stream().filter(clause -> !clause.isTrue()).toList();
        boolean exact = clauses.stream().allMatch(SqlClause::exact);
        return telling.isEmpty() ? (exact ? EVERY_ROW : ANY_ROW) : joined(telling, " AND ", exact);
    }

    static SqlClause any(Collection<SqlClause> clauses) {
        if (clauses.contains(EVERY_ROW)) {
            return EVERY_ROW;
        }
        if (clauses.contains(ANY_ROW)) {
            return ANY_ROW;
        }
        List<SqlClause> telling = clauses.stream().filter(clause -> !clause.equals(NO_ROW)).toList();
        return telling.isEmpty() ? NO_ROW : joined(telling, " OR ", telling.stream().allMatch(SqlClause::exact));
    }

    private boolean isTrue() {
        return equals(EVERY_ROW) || equals(ANY_ROW);
    }

    private static SqlClause joined(List<SqlClause> clauses, String operator, boolean exact) {
        if (clauses.size() == 1) {
            SqlClause only = clauses.getFirst();
            return new SqlClause(only.sql, only.parameters, exact);
        }
        int parameters = clauses.stream().mapToInt(clause -> clause.parameters.size()).sum();
        int characters = clauses.stream().mapToInt(clause -> clause.sql.length()).sum();
        if (parameters > MOST_PARAMETERS || characters > MOST_CHARACTERS) {
            return ANY_ROW;
        }
        List<Object> all = new ArrayList<>(parameters);
        clauses.forEach(clause -> all.addAll(clause.parameters));
        return new SqlClause(clauses.stream().map(SqlClause::sql).collect(Collectors.joining(operator, "(", ")")),
                List.copyOf(all), exact);
    }
}

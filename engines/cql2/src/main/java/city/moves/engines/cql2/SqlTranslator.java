package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Translates checked filters to PostgreSQL without PostGIS. What SQL does exactly, it does; of the rest it gets a condition
 * that holds for too many rows but never for too few, whatever stands negated.
 */
public final class SqlTranslator {
    private final SqlMapping mapping;

    public SqlTranslator(SqlMapping mapping) {
        this.mapping = mapping;
    }

    public SqlFilter translate(CheckedFilter filter) {
        SqlConditions conditions = new SqlConditions(mapping);
        List<SqlClause> clauses = new ArrayList<>();
        List<Condition> remaining = new ArrayList<>();
        for (Condition part : conjuncts(filter.condition())) {
            SqlClause clause = conditions.judge(part).whenTrue();
            clauses.add(clause);
            if (!clause.exact()) {
                remaining.add(part);
            }
        }
        SqlClause all = SqlClause.all(clauses);
        Optional<CheckedFilter> rest = all.exact()
                ? Optional.empty()
                : Optional.of(new CheckedFilter(Constants.allOf(remaining)));
        return new SqlFilter(new SqlFragment(all.sql(), all.parameters()), rest);
    }

    private static List<Condition> conjuncts(Condition condition) {
        return condition instanceof Condition.AllOf(List<Condition> parts) ? parts : List.of(condition);
    }
}

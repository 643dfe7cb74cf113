package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For each condition two clauses: one for the rows where it is true, one for those where it is false. A negation swaps
 * them, so that what is too much stays too much and never becomes too little. Neither covers the rows where it is unknown.
 */
final class SqlConditions {
    private final SqlValues values;
    private final SqlBoxes boxes;

    SqlConditions(SqlMapping mapping) {
        values = new SqlValues(mapping);
        boxes = new SqlBoxes(mapping);
    }

    record Judgement(SqlClause whenTrue, SqlClause whenFalse) {
        static final Judgement OPEN = new Judgement(SqlClause.ANY_ROW, SqlClause.ANY_ROW);
    }

    Judgement judge(Condition condition) {
        return switch (condition) {
            case Condition.Always always -> new Judgement(SqlClause.of(always.truth() == Truth.TRUE),
                    SqlClause.of(always.truth() == Truth.FALSE));
            case Condition.AllOf all -> allOf(judged(all.parts()));
            case Condition.AnyOf any -> anyOf(judged(any.parts()));
            case Condition.Inverse inverse -> swapped(judge(inverse.part()));
            case Condition.Undecided undecided -> undecided(judge(undecided.part()));
            case Condition.Compared compared -> compared(compared.left(), compared.operator(), compared.right());
            case Condition.Missing missing -> values.presence(missing.value()).map(value ->
                    new Judgement(clause(value, " IS NULL"), clause(value, " IS NOT NULL"))).orElse(Judgement.OPEN);
            case Condition.Matching matching -> matching(matching);
            case Condition.InRange range -> allOf(List.of(
                    compared(range.value(), ComparisonOperator.GREATER_OR_EQUAL, range.lower()),
                    compared(range.value(), ComparisonOperator.LESS_OR_EQUAL, range.upper())));
            case Condition.AmongThese among -> among(among);
            case Condition.InTime inTime -> inTime(inTime);
            case Condition.Related related -> boxes.judge(related);
            case Condition.Sets _, Condition.Answered _ -> Judgement.OPEN;
        };
    }

    private List<Judgement> judged(List<Condition> parts) {
        return parts.stream().map(this::judge).toList();
    }

    private static Judgement allOf(List<Judgement> parts) {
        return new Judgement(SqlClause.all(parts.stream().map(Judgement::whenTrue).toList()),
                SqlClause.any(parts.stream().map(Judgement::whenFalse).toList()));
    }

    private static Judgement anyOf(List<Judgement> parts) {
        return swapped(allOf(parts.stream().map(SqlConditions::swapped).toList()));
    }

    private static Judgement swapped(Judgement judgement) {
        return new Judgement(judgement.whenFalse(), judgement.whenTrue());
    }

    /** Unknown is what is neither; that can only be said where both are exact. */
    private static Judgement undecided(Judgement part) {
        SqlClause decided = SqlClause.any(List.of(part.whenTrue(), part.whenFalse()));
        if (!decided.exact()) {
            return new Judgement(SqlClause.ANY_ROW, decided);
        }
        return new Judgement(new SqlClause("(" + decided.sql() + ") IS NOT TRUE", decided.parameters(), true), decided);
    }

    private Judgement compared(Value left, ComparisonOperator operator, Value right) {
        if (isEndless(left) || isEndless(right)) {
            return endless(left, operator, right);
        }
        Optional<SqlFragment> first = values.value(left);
        Optional<SqlFragment> second = values.value(right);
        if (first.isEmpty() || second.isEmpty()) {
            return Judgement.OPEN;
        }
        SqlFragment one = inDaysIfNeeded(first.get(), left, right);
        SqlFragment other = inDaysIfNeeded(second.get(), right, left);
        return new Judgement(
                clause(SqlValues.joined(one, " " + operator.symbol() + " ", other), ""),
                clause(SqlValues.joined(one, " " + operator.opposite().symbol() + " ", other), ""));
    }

    private static SqlFragment inDaysIfNeeded(SqlFragment fragment, Value value, Value other) {
        boolean coarser = value.type() == SimpleType.TIMESTAMP && other.type() == SimpleType.DATE;
        return coarser ? SqlValues.day(fragment) : fragment;
    }

    private static boolean isEndless(Value value) {
        return value instanceof Value.Constant(Object constant, _) && constant instanceof Endless;
    }

    /** Every known instant lies on the same side of an open end. */
    private Judgement endless(Value left, ComparisonOperator operator, Value right) {
        Value known = isEndless(left) ? right : left;
        boolean holds = Comparisons.compare(side(left), operator, side(right)) == Truth.TRUE;
        SqlClause whenKnown = isEndless(known)
                ? SqlClause.EVERY_ROW
                : values.presence(known).map(value -> clause(value, " IS NOT NULL")).orElse(SqlClause.ANY_ROW);
        return holds ? new Judgement(whenKnown, SqlClause.NO_ROW) : new Judgement(SqlClause.NO_ROW, whenKnown);
    }

    private static Object side(Value value) {
        return value instanceof Value.Constant(Object constant, _) && constant instanceof Endless open ? open : true;
    }

    private Judgement matching(Condition.Matching matching) {
        return values.value(matching.text()).map(text -> {
            SqlFragment pattern = new SqlFragment("CAST(? AS text)", List.of(matching.pattern().sql()));
            return new Judgement(clause(SqlValues.joined(text, " LIKE ", pattern), ""),
                    clause(SqlValues.joined(text, " NOT LIKE ", pattern), ""));
        }).orElse(Judgement.OPEN);
    }

    /** One list, unless days and instants have to be compared pair by pair. */
    private Judgement among(Condition.AmongThese among) {
        List<Optional<SqlFragment>> these = among.these().stream().map(values::value).toList();
        Optional<SqlFragment> value = values.value(among.value());
        boolean alike = among.these().stream().allMatch(candidate -> isDay(candidate) == isDay(among.value()));
        if (!alike || these.isEmpty() || value.isEmpty() || these.contains(Optional.<SqlFragment>empty())) {
            return anyOf(among.these().stream()
                    .map(candidate -> compared(among.value(), ComparisonOperator.EQUAL, candidate)).toList());
        }
        SqlFragment list = SqlValues.list(these.stream().map(Optional::orElseThrow).toList());
        return new Judgement(clause(SqlValues.joined(value.get(), " IN (", list), ")"),
                clause(SqlValues.joined(value.get(), " NOT IN (", list), ")"));
    }

    private static boolean isDay(Value value) {
        return value.type() == SimpleType.DATE;
    }

    private Judgement inTime(Condition.InTime condition) {
        Optional<Value.Span> first = span(condition.left());
        Optional<Value.Span> second = span(condition.right());
        if (first.isEmpty() || second.isEmpty()) {
            return Judgement.OPEN;
        }
        List<Judgement> alternatives = new ArrayList<>();
        for (List<TemporalRelations.EndComparison> alternative : TemporalRelations.alternatives(condition.relation())) {
            alternatives.add(allOf(alternative.stream().map(comparison -> compared(
                    end(comparison.left(), first.get(), second.get()), comparison.operator(),
                    end(comparison.right(), first.get(), second.get()))).toList()));
        }
        Judgement any = anyOf(alternatives);
        return TemporalRelations.isInverted(condition.relation()) ? swapped(any) : any;
    }

    private static Optional<Value.Span> span(Value value) {
        if (value instanceof Value.Span span) {
            return Optional.of(span);
        }
        return value.type() == SimpleType.INTERVAL ? Optional.empty() : Optional.of(new Value.Span(value, value));
    }

    private static Value end(TemporalRelations.End end, Value.Span first, Value.Span second) {
        return switch (end) {
            case START_1 -> first.start();
            case END_1 -> first.end();
            case START_2 -> second.start();
            case END_2 -> second.end();
        };
    }

    private static SqlClause clause(SqlFragment fragment, String suffix) {
        return new SqlClause(fragment.sql() + suffix, fragment.parameters(), true);
    }
}

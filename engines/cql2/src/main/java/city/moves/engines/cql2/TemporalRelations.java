package city.moves.engines.cql2;

import static city.moves.engines.cql2.ComparisonOperator.EQUAL;
import static city.moves.engines.cql2.ComparisonOperator.GREATER;
import static city.moves.engines.cql2.ComparisonOperator.LESS;

import java.util.List;

/** The fifteen relations as comparisons of ends (clause 7.8 and the Time Ontology in OWL). */
final class TemporalRelations {
    private TemporalRelations() {}

    /** One of the four ends of two intervals. */
    enum End { START_1, END_1, START_2, END_2 }

    record EndComparison(End left, ComparisonOperator operator, End right) {}

    /** All comparisons must hold for one of the alternatives; for {@code T_INTERSECTS}, for none. */
    static List<List<EndComparison>> alternatives(TemporalFunction relation) {
        return switch (relation) {
            case T_AFTER -> List.of(List.of(comparison(End.START_1, GREATER, End.END_2)));
            case T_BEFORE -> List.of(List.of(comparison(End.END_1, LESS, End.START_2)));
            case T_DISJOINT, T_INTERSECTS -> List.of(
                    List.of(comparison(End.END_1, LESS, End.START_2)), List.of(comparison(End.START_1, GREATER, End.END_2)));
            case T_EQUALS -> List.of(List.of(starts(EQUAL), ends(EQUAL)));
            case T_CONTAINS -> List.of(List.of(starts(LESS), ends(GREATER)));
            case T_DURING -> List.of(List.of(starts(GREATER), ends(LESS)));
            case T_FINISHEDBY -> List.of(List.of(starts(LESS), ends(EQUAL)));
            case T_FINISHES -> List.of(List.of(starts(GREATER), ends(EQUAL)));
            case T_MEETS -> List.of(List.of(comparison(End.END_1, EQUAL, End.START_2)));
            case T_METBY -> List.of(List.of(comparison(End.START_1, EQUAL, End.END_2)));
            case T_OVERLAPPEDBY -> List.of(
                    List.of(starts(GREATER), comparison(End.START_1, LESS, End.END_2), ends(GREATER)));
            case T_OVERLAPS -> List.of(List.of(starts(LESS), comparison(End.END_1, GREATER, End.START_2), ends(LESS)));
            case T_STARTEDBY -> List.of(List.of(starts(EQUAL), ends(GREATER)));
            case T_STARTS -> List.of(List.of(starts(EQUAL), ends(LESS)));
        };
    }

    static boolean isInverted(TemporalFunction relation) {
        return relation == TemporalFunction.T_INTERSECTS;
    }

    private static EndComparison starts(ComparisonOperator operator) {
        return comparison(End.START_1, operator, End.START_2);
    }

    private static EndComparison ends(ComparisonOperator operator) {
        return comparison(End.END_1, operator, End.END_2);
    }

    private static EndComparison comparison(End left, ComparisonOperator operator, End right) {
        return new EndComparison(left, operator, right);
    }
}

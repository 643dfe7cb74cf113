package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Spatial relations in SQL: geometries whose boxes are apart do not meet. Whether they do, memory decides. */
final class SqlBoxes {
    /** A literal of more parts is taken as one box. */
    private static final int MOST_BOXES = 8;

    private final SqlMapping mapping;

    SqlBoxes(SqlMapping mapping) {
        this.mapping = mapping;
    }

    /** Two empty geometries are equal and have no boxes. */
    SqlConditions.Judgement judge(Condition.Related related) {
        boolean mayBeEmpty = related.relation() == SpatialFunction.S_EQUALS
                && related.left() instanceof Value.Property && related.right() instanceof Value.Property;
        if (mayBeEmpty) {
            return SqlConditions.Judgement.OPEN;
        }
        SqlClause near = near(related.left(), related.right());
        return related.relation() == SpatialFunction.S_DISJOINT
                ? new SqlConditions.Judgement(SqlClause.ANY_ROW, near)
                : new SqlConditions.Judgement(near, SqlClause.ANY_ROW);
    }

    private SqlClause near(Value left, Value right) {
        List<SqlFragment> first = boxes(left);
        List<SqlFragment> second = boxes(right);
        if (first.isEmpty() || second.isEmpty()) {
            return SqlClause.ANY_ROW;
        }
        List<SqlClause> overlaps = new ArrayList<>();
        for (SqlFragment one : first) {
            for (SqlFragment other : second) {
                SqlFragment overlap = SqlValues.joined(one, " && ", other);
                overlaps.add(new SqlClause(overlap.sql(), overlap.parameters(), false));
            }
        }
        return SqlClause.any(overlaps);
    }

    /** Empty when nothing is known. */
    private List<SqlFragment> boxes(Value value) {
        return switch (value) {
            case Value.Property property -> mapping.box(property.name()).stream().toList();
            case Value.Constant(Object constant, _) when constant instanceof Geometry geometry -> boxes(geometry);
            default -> List.of();
        };
    }

    private static List<SqlFragment> boxes(Geometry geometry) {
        if (geometry.getNumGeometries() > MOST_BOXES) {
            return List.of(box(geometry.getEnvelopeInternal()));
        }
        List<SqlFragment> boxes = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            boxes.add(box(geometry.getGeometryN(i).getEnvelopeInternal()));
        }
        return boxes;
    }

    private static SqlFragment box(Envelope envelope) {
        String corner = "point(CAST(? AS float8), CAST(? AS float8))";
        return new SqlFragment("box(" + corner + ", " + corner + ")",
                List.of(envelope.getMaxX(), envelope.getMaxY(), envelope.getMinX(), envelope.getMinY()));
    }
}

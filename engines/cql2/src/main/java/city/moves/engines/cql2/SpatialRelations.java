package city.moves.engines.cql2;

import java.util.IdentityHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/** Relations of geometries in the plane (clause 7.7). A geometry that is written in the filter is prepared once. */
final class SpatialRelations {
    private final Map<Condition.Related, RelateNG> prepared = new IdentityHashMap<>();

    boolean holds(Condition.Related condition, Geometry left, Geometry right) {
        if (condition.left() instanceof Value.Constant) {
            return prepared.computeIfAbsent(condition, _ -> RelateNG.prepare(left))
                    .evaluate(right, predicate(condition.relation()));
        }
        if (condition.right() instanceof Value.Constant) {
            return prepared.computeIfAbsent(condition, _ -> RelateNG.prepare(right))
                    .evaluate(left, predicate(condition.relation().converse()));
        }
        return RelateNG.relate(left, right, predicate(condition.relation()));
    }

    private static TopologyPredicate predicate(SpatialFunction relation) {
        return switch (relation) {
            case S_INTERSECTS -> RelatePredicate.intersects();
            case S_EQUALS -> RelatePredicate.equalsTopo();
            case S_DISJOINT -> RelatePredicate.disjoint();
            case S_TOUCHES -> RelatePredicate.touches();
            case S_WITHIN -> RelatePredicate.within();
            case S_OVERLAPS -> RelatePredicate.overlaps();
            case S_CROSSES -> RelatePredicate.crosses();
            case S_CONTAINS -> RelatePredicate.contains();
        };
    }
}

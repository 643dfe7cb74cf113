package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Nobody promises that rings do not cross themselves, neither in a filter nor in a layer. */
class InvalidGeometriesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @EnumSource
    void everyRelationHasAnAnswer(SpatialFunction relation) {
        Random random = new Random(relation.ordinal());
        for (int i = 0; i < 300; i++) {
            String literal = literal(random);
            Map<String, Object> row = Map.of("geom", collection(random));
            assertThatCode(() -> matches(relation, literal, row)).as(literal + row).doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsNotDisjointMeets() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            String literal = literal(random);
            Map<String, Object> row = Map.of("geom", collection(random));
            assertThat(matches(SpatialFunction.S_DISJOINT, literal, row)).as(literal + row)
                    .isNotEqualTo(matches(SpatialFunction.S_INTERSECTS, literal, row));
        }
    }

    private static boolean matches(SpatialFunction relation, String literal, Map<String, Object> row) {
        return Accepted.checked(relation + "(geom, " + literal + ")", RandomFilters.QUERYABLES).matcher().matches(row::get);
    }

    private static String literal(Random random) {
        return ring(random).stream().map(position -> (int) position.x + " " + (int) position.y)
                .collect(Collectors.joining(", ", "GEOMETRYCOLLECTION(POLYGON((", ")), POINT(1 1))"));
    }

    private static Geometry collection(Random random) {
        Geometry polygon = FACTORY.createPolygon(ring(random).toArray(Coordinate[]::new));
        Geometry line = FACTORY.createLineString(ring(random).toArray(Coordinate[]::new));
        return random.nextBoolean() ? polygon : FACTORY.createGeometryCollection(new Geometry[] {polygon, line});
    }

    /** Few places, so that vertices meet, repeat and lie on edges. */
    private static List<Coordinate> ring(Random random) {
        List<Coordinate> ring = IntStream.range(0, 3 + random.nextInt(5))
                .mapToObj(_ -> new Coordinate(random.nextInt(4), random.nextInt(4))).collect(Collectors.toList());
        ring.add(ring.getFirst());
        return ring;
    }
}

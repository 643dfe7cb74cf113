package city.moves.geo;

import city.moves.engines.geoformats.Feature;
import city.moves.engines.geoformats.Problem;
import city.moves.engines.geoformats.ProblemKind;
import city.moves.engines.geoformats.Validity;
import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbVisitor;
import city.moves.engines.tiles.geometry.WkbWalk;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.values.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the geometry of an edited feature has to be. */
public final class GeometryRules {

    static final int MOST_VERTICES = 100_000;

    private static final String PLACE = "/geometry";
    private static final Map<GeometryKind, Set<GeometryType>> ALLOWED = Map.of(
            GeometryKind.POINT, EnumSet.of(GeometryType.POINT, GeometryType.MULTI_POINT),
            GeometryKind.LINE, EnumSet.of(GeometryType.LINE_STRING, GeometryType.MULTI_LINE_STRING),
            GeometryKind.POLYGON, EnumSet.of(GeometryType.POLYGON, GeometryType.MULTI_POLYGON),
            GeometryKind.ANY, EnumSet.allOf(GeometryType.class));

    private GeometryRules() {}

    /** Says what is wrong with a geometry, which is well-known binary; empty if nothing is. */
    static Optional<Refusal> refused(byte[] wkb, LayerFacts layer) {
        if (!ALLOWED.getOrDefault(layer.geometry(), Set.of()).contains(outermost(wkb))) {
            return Optional.of(Refusal.ofField(PLACE + "/type", "geo.ogc.body.kind." + layer.geometry()));
        }
        return new Validity(MOST_VERTICES).problems(new Feature(1, null, wkb, Map.of())).stream()
                .filter(problem -> problem.kind() != ProblemKind.DUPLICATE).findFirst().map(GeometryRules::refusal);
    }

    private static Refusal refusal(Problem problem) {
        return Refusal.ofField(PLACE, "geo.ogc.body.geometry." + problem.kind(), problem.detail());
    }

    /** What kind of geometry it is; any for collections. */
    public static GeometryKind kind(byte[] wkb) {
        GeometryType type = outermost(wkb);
        return List.of(GeometryKind.POINT, GeometryKind.LINE, GeometryKind.POLYGON).stream()
                .filter(kind -> ALLOWED.getOrDefault(kind, Set.of()).contains(type)).findFirst()
                .orElse(GeometryKind.ANY);
    }

    private static GeometryType outermost(byte[] wkb) {
        GeometryType[] first = new GeometryType[1];
        WkbWalk.over(wkb, new WkbVisitor() {
            @Override
            public void beginGeometry(GeometryType type, boolean hasHeight, int parts) {
                first[0] = first[0] == null ? type : first[0];
            }

            @Override
            public void vertex(double east, double north, double height) {
                // only the type is asked for
            }
        });
        return first[0];
    }
}

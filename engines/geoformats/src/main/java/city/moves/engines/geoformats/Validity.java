package city.moves.engines.geoformats;

import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbVisitor;
import city.moves.engines.tiles.geometry.WkbWalk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Says what is wrong with the features of one layer that could be read: empty, unclosed rings, areas that cross themselves, too
 * many vertices, duplicates. Remembers some thirty bytes per feature to know duplicates.
 */
public final class Validity {
    private final int mostVertices;
    private final Fingerprints seen = new Fingerprints();

    public Validity(int mostVertices) {
        this.mostVertices = mostVertices;
    }

    /** In the order: the geometry is empty or too large, its rings, its shape, the feature as a whole. */
    public List<Problem> problems(Feature feature) {
        List<Problem> problems = new ArrayList<>();
        byte[] wkb = feature.wkb();
        if (wkb == null) {
            problems.add(new Problem(ProblemKind.GEOMETRY_EMPTY, feature.record(), "no geometry"));
        } else {
            geometry(wkb).ifPresent(found -> problems.add(new Problem(found.kind, feature.record(), found.detail)));
        }
        if (times(feature) > 1) {
            problems.add(new Problem(ProblemKind.DUPLICATE, feature.record(), "the same came before"));
        }
        return problems;
    }

    private record Found(ProblemKind kind, String detail) {}

    private Optional<Found> geometry(byte[] wkb) {
        Rings rings = new Rings();
        WkbWalk.over(wkb, rings);
        if (rings.vertices == 0) {
            return Optional.of(new Found(ProblemKind.GEOMETRY_EMPTY, "a geometry without a vertex"));
        }
        if (rings.vertices > mostVertices) {
            return Optional.of(new Found(ProblemKind.TOO_MANY_VERTICES, rings.vertices + " vertices, allowed are " + mostVertices));
        }
        if (rings.unclosed > 0) {
            return Optional.of(new Found(ProblemKind.RING_UNCLOSED, rings.unclosed + " rings do not end where they began"));
        }
        return shape(wkb);
    }

    private static Optional<Found> shape(byte[] wkb) {
        try {
            Geometry geometry = new WKBReader().read(wkb);
            TopologyValidationError error = new IsValidOp(geometry).getValidationError();
            return Optional.ofNullable(error).map(found -> new Found(ProblemKind.SELF_INTERSECTION, found.toString()));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.of(new Found(ProblemKind.SELF_INTERSECTION, "a line or ring with too few vertices"));
        }
    }

    /** How often the same came, this time included. */
    private int times(Feature feature) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(feature.wkb() == null ? new byte[0] : feature.wkb());
            digest.update(feature.properties().toString().getBytes(StandardCharsets.UTF_8));
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return seen.count(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Rings implements WkbVisitor {
        private int vertices;
        private int unclosed;
        private boolean area;
        private boolean first;
        private double[] start = new double[2];
        private double[] last = new double[2];

        @Override
        public void beginGeometry(GeometryType type, boolean hasHeight, int parts) {
            area = type == GeometryType.POLYGON;
        }

        @Override
        public void beginSequence(int count) {
            first = true;
        }

        @Override
        public void vertex(double east, double north, double height) {
            vertices++;
            last = new double[] {east, north};
            if (first) {
                start = last;
                first = false;
            }
        }

        @Override
        public void endSequence() {
            if (area && !first && (start[0] != last[0] || start[1] != last[1])) {
                unclosed++;
            }
        }
    }
}

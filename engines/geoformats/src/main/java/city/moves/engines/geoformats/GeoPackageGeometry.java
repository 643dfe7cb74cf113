package city.moves.engines.geoformats;

import city.moves.engines.tiles.geometry.DamagedGeometryException;
import city.moves.engines.tiles.geometry.Wkb;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the head off a geometry of a GeoPackage (OGC 12-128r18 section 2.1.3): "GP", version, flags, number, box. */
final class GeoPackageGeometry {
    private static final int[] BOX_BYTES = {0, 32, 48, 48, 64};
    private static final int HEAD = 8;
    private static final int EXTENDED = 0x20;
    private final int mostVertices;

    GeoPackageGeometry(ReadLimits limits) {
        this.mostVertices = limits.vertices();
    }

    byte @Nullable [] wkb(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof byte[] blob) || blob.length < HEAD || blob[0] != 'G' || blob[1] != 'P') {
            throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "the geometry does not begin with GP");
        }
        int box = blob[3] >> 1 & 7;
        if (box >= BOX_BYTES.length || (blob[3] & EXTENDED) != 0) {
            throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "a kind of geometry that is not read");
        }
        int from = HEAD + BOX_BYTES[box];
        if (blob.length < from) {
            throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "the geometry ends within its head");
        }
        return checked(Arrays.copyOfRange(blob, from, blob.length), mostVertices);
    }

    /** The same bytes, if they are a geometry within the limit. */
    static byte[] checked(byte[] wkb, int mostVertices) {
        int vertices;
        try {
            vertices = Wkb.vertices(wkb);
        } catch (DamagedGeometryException e) {
            throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, String.valueOf(e.getMessage()));
        }
        if (vertices > mostVertices) {
            throw new BrokenRecordException(ProblemKind.TOO_MANY_VERTICES, vertices + " vertices, allowed are " + mostVertices);
        }
        return wkb;
    }
}

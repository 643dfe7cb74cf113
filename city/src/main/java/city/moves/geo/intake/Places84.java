package city.moves.geo.intake;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.OutsideOfCrsException;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.engines.tiles.geometry.WkbVisitor;
import city.moves.engines.tiles.geometry.WkbWalk;
import city.moves.engines.tiles.geometry.WkbWriter;
import java.util.List;
import java.util.Optional;

/** Brings geometries of a file to degrees. */
final class Places84 {

    /** What lies a hair beyond the edge of the world was rounded. */
    private static final double HAIR = 1e-6;

    private final Transformation transformation;
    private final boolean swapped;

    Places84(Crs crs, boolean swapped) {
        this.transformation = Transformation.between(crs, Crs.CRS84);
        this.swapped = swapped;
    }

    /** East first, as every geometry here. */
    byte[] upright(byte[] wkb) {
        return swapped ? exchanged(wkb) : wkb;
    }

    static byte[] exchanged(byte[] wkb) {
        WkbWriter writer = new WkbWriter();
        WkbWalk.over(wkb, new WkbVisitor() {
            @Override
            public void beginGeometry(GeometryType type, boolean hasHeight, int parts) {
                writer.beginGeometry(type, hasHeight, parts);
            }

            @Override
            public void beginSequence(int vertices) {
                writer.beginSequence(vertices);
            }

            @Override
            public void vertex(double east, double north, double height) {
                writer.vertex(north, east, height);
            }
        });
        return writer.take();
    }

    /** The same place in degrees; empty if that is nowhere on Earth. */
    Optional<byte[]> degrees(byte[] upright) {
        try {
            byte[] degrees = transformation.identity() ? upright : Wkb.transform(upright, transformation);
            return isOnEarth(Wkb.boxes(degrees)) ? Optional.of(degrees) : Optional.empty();
        } catch (OutsideOfCrsException nowhere) {
            return Optional.empty();
        }
    }

    private static boolean isOnEarth(List<Box> boxes) {
        return boxes.stream().allMatch(box -> box.west() >= -180 - HAIR && box.east() <= 180 + HAIR
                && box.south() >= -90 - HAIR && box.north() <= 90 + HAIR);
    }
}

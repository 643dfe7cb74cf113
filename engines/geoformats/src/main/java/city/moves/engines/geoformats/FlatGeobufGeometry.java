package city.moves.engines.geoformats;

import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbVisitor;
import city.moves.engines.tiles.geometry.WkbWalk;
import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.wololo.flatgeobuf.generated.Geometry;

/** Puts well-known binary into a record of a FlatGeobuf. */
final class FlatGeobufGeometry implements WkbVisitor {
    private final FlatBufferBuilder builder;
    private final Deque<Level> levels = new ArrayDeque<>();
    private GeometryType type = GeometryType.POINT;
    private boolean allHigh = true;
    private int vertices;
    private int written;

    FlatGeobufGeometry(FlatBufferBuilder builder) {
        this.builder = builder;
    }

    /** The numbers of one geometry; those of points and lines go to the one that holds them. */
    private static final class Level {
        private final GeometryType type;
        private final List<Long> ends = new ArrayList<>();
        private final List<Integer> parts = new ArrayList<>();
        private double[] places = new double[16];
        private double[] heights = new double[8];
        private int count;

        private Level(GeometryType type) {
            this.type = type;
        }

        private void add(double east, double north, double height) {
            if (count == heights.length) {
                places = Arrays.copyOf(places, 4 * count);
                heights = Arrays.copyOf(heights, 2 * count);
            }
            places[2 * count] = east;
            places[2 * count + 1] = north;
            heights[count++] = height;
        }
    }

    /** @return its place in the record */
    int write(byte[] wkb) {
        WkbWalk.over(wkb, this);
        return written;
    }

    GeometryType type() {
        return type;
    }

    /** True if there are vertices and each has a height. */
    boolean hasHeights() {
        return vertices > 0 && allHigh;
    }

    @Override
    public void beginGeometry(GeometryType begun, boolean height, int parts) {
        Level holder = levels.peek();
        if (holder == null) {
            type = begun;
        }
        boolean merged = holder != null
                && (holder.type == GeometryType.MULTI_POINT || holder.type == GeometryType.MULTI_LINE_STRING);
        levels.push(merged ? holder : new Level(begun));
    }

    @Override
    public void vertex(double east, double north, double height) {
        allHigh &= !Double.isNaN(height);
        vertices++;
        levels.element().add(east, north, height);
    }

    @Override
    public void endSequence() {
        Level level = levels.element();
        level.ends.add((long) level.count);
    }

    @Override
    public void endGeometry() {
        Level level = levels.pop();
        Level holder = levels.peek();
        if (level == holder) {
            return;
        }
        int offset = built(level);
        if (holder == null) {
            written = offset;
        } else {
            holder.parts.add(offset);
        }
    }

    private int built(Level level) {
        boolean divided = level.ends.size() > 1;
        boolean high = level.count > 0 && Arrays.stream(level.heights, 0, level.count).noneMatch(Double::isNaN);
        int ends = divided ? Geometry.createEndsVector(builder, level.ends.stream().mapToLong(Long::longValue).toArray()) : 0;
        int places = level.count > 0 ? Geometry.createXyVector(builder, Arrays.copyOf(level.places, 2 * level.count)) : 0;
        int heights = high ? Geometry.createZVector(builder, Arrays.copyOf(level.heights, level.count)) : 0;
        int parts = level.parts.isEmpty() ? 0
                : Geometry.createPartsVector(builder, level.parts.stream().mapToInt(Integer::intValue).toArray());
        return Geometry.createGeometry(builder, ends, places, heights, 0, 0, 0, level.type.code(), parts);
    }
}

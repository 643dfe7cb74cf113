package city.moves.engines.tiles.vector;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.WkbWalk;
import city.moves.engines.tiles.index.PackedHilbertTree;
import city.moves.engines.tiles.index.PackedHilbertTreeBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the features of a layer one after the other. */
public final class TileLayerBuilder {
    /** For a feature without a number of its own. */
    public static final long NO_ID = -1;

    final String name;
    final List<String> keys;
    final List<ShapeKind> kinds = new ArrayList<>();
    final List<Long> ids = new ArrayList<>();
    final IntList partEnds = new IntList();
    final IntList vertexEnds = new IntList();
    final IntList xy = new IntList();
    final IntList codes = new IntList();
    final LayerValues values = new LayerValues();
    int collapsed;
    private final TileRules rules;
    private final IntList boxes = new IntList();
    private boolean[] interior = new boolean[64];
    private byte[] significance = new byte[256];
    private Shape shape = new Shape(Transformation.between(Crs.CRS84, Crs.WEB_MERCATOR));
    private Crs crs = Crs.CRS84;

    TileLayerBuilder(String name, TileRules rules, List<String> keys) {
        this.name = name;
        this.rules = rules;
        this.keys = List.copyOf(keys);
    }

    /** The system of the geometries that follow, east first; CRS84 until this is called. */
    public TileLayerBuilder in(Crs system) {
        crs = system;
        shape = new Shape(Transformation.between(system, Crs.WEB_MERCATOR));
        return this;
    }

    /**
     * Adds a feature. One without a vertex is left out.
     *
     * @param id         0 or more, or {@link #NO_ID}
     * @param attributes one for each key: text, number, truth or null; anything else is written as its text
     * @throws IllegalArgumentException if the number of attributes is wrong or the bytes are no geometry; then nothing is added
     */
    public TileLayerBuilder add(long id, byte[] wkb, @Nullable Object... attributes) {
        if (attributes.length != keys.size()) {
            throw new IllegalArgumentException(keys.size() + " attributes are expected, not " + attributes.length);
        }
        shape.clear();
        try {
            WkbWalk.over(wkb, shape);
        } catch (IllegalArgumentException e) {
            shape = new Shape(Transformation.between(crs, Crs.WEB_MERCATOR));
            throw e;
        }
        collapsed += shape.collapsed();
        for (ShapeKind kind : ShapeKind.values()) {
            if (shape.of(kind).count > 0) {
                append(kind, shape.of(kind), id, attributes);
            }
        }
        return this;
    }

    public TileLayer build() {
        PackedHilbertTreeBuilder tree = new PackedHilbertTreeBuilder();
        for (int i = 0; i < boxes.size(); i += 4) {
            tree.add(boxes.get(i), boxes.get(i + 1), boxes.get(i + 2), boxes.get(i + 3));
        }
        PackedHilbertTree built = tree.build();
        return new TileLayer(this, built, zooms());
    }

    private void append(ShapeKind kind, Parts parts, long id, @Nullable Object... attributes) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int part = 0; part < parts.count; part++) {
            int from = xy.size() / 2;
            for (int i = parts.start(part); i < parts.end(part); i++) {
                minX = Math.min(minX, parts.x(i));
                minY = Math.min(minY, parts.y(i));
                maxX = Math.max(maxX, parts.x(i));
                maxY = Math.max(maxY, parts.y(i));
                xy.add(parts.x(i));
                xy.add(parts.y(i));
            }
            if (kind != ShapeKind.POINT) {
                keepSignificance(Significance.of(xy, from, kind == ShapeKind.POLYGON, rules.tolerance()), from);
            }
            keepInterior(vertexEnds.size(), parts.interior[part]);
            vertexEnds.add(xy.size() / 2);
        }
        partEnds.add(vertexEnds.size());
        kinds.add(kind);
        ids.add(id);
        for (int corner : new int[] {minX, minY, maxX, maxY}) {
            boxes.add(corner);
        }
        for (Object attribute : attributes) {
            codes.add(values.code(attribute));
        }
    }

    /** From which zoom on each feature is shown: points by their distance, lines and areas by their extent. */
    private byte[] zooms() {
        int count = kinds.size();
        byte[] zooms = new byte[count];
        int[] x = new int[count];
        int[] y = new int[count];
        int[] points = new int[count];
        int pointCount = 0;
        for (int i = 0; i < count; i++) {
            x[i] = boxes.get(4 * i);
            y[i] = boxes.get(4 * i + 1);
            if (kinds.get(i) == ShapeKind.POINT) {
                points[pointCount++] = i;
            } else {
                zooms[i] = zoomOfExtent(Math.max((long) boxes.get(4 * i + 2) - x[i], (long) boxes.get(4 * i + 3) - y[i]));
            }
        }
        PointThinning.fill(Arrays.copyOf(points, pointCount), x, y, rules, zooms);
        return zooms;
    }

    private byte zoomOfExtent(long extent) {
        int zoom = 0;
        while (zoom < rules.fullDetailZoom() && extent < rules.smallestExtent() * TileRules.worldUnits(zoom)) {
            zoom++;
        }
        return (byte) zoom;
    }

    boolean[] interiorParts() {
        return Arrays.copyOf(interior, vertexEnds.size());
    }

    byte[] significance() {
        return Arrays.copyOf(significance, xy.size() / 2);
    }

    Optional<Box> extent() {
        if (boxes.size() == 0) {
            return Optional.empty();
        }
        int[] extent = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int i = 0; i < boxes.size(); i++) {
            extent[i % 4] = i % 4 < 2 ? Math.min(extent[i % 4], boxes.get(i)) : Math.max(extent[i % 4], boxes.get(i));
        }
        return Optional.of(WorldGrid.degrees(extent[0], extent[1], extent[2], extent[3]));
    }

    private void keepInterior(int part, boolean isInterior) {
        if (part == interior.length) {
            interior = Arrays.copyOf(interior, 2 * part);
        }
        interior[part] = isInterior;
    }

    private void keepSignificance(byte[] zooms, int from) {
        if (significance.length < from + zooms.length) {
            significance = Arrays.copyOf(significance, Math.max(2 * significance.length, from + zooms.length));
        }
        System.arraycopy(zooms, 0, significance, from, zooms.length);
    }
}

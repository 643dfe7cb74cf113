package city.moves.engines.tiles.vector;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.index.PackedHilbertTree;
import java.util.List;
import java.util.Optional;

/**
 * The features of a layer in memory, ready to be cut into tiles: coordinates on the {@link WorldGrid}, for each vertex and each
 * feature the zoom from which on it is shown, attributes as numbers into one list of values, and an R-tree. Does not change;
 * any number of threads may make tiles of it. A new version of the data is a new layer.
 */
public final class TileLayer {
    final String name;
    final List<String> keys;
    final PackedHilbertTree tree;
    final ShapeKind[] kinds;
    final long[] ids;
    final byte[] zooms;
    final int[] partEnds;
    final int[] vertexEnds;
    final boolean[] interior;
    final int[] xy;
    final byte[] significance;
    final int[] codes;
    final LayerValues.Frozen values;
    private final int collapsed;
    private final Optional<Box> extent;

    TileLayer(TileLayerBuilder built, PackedHilbertTree tree, byte[] zooms) {
        this.name = built.name;
        this.keys = built.keys;
        this.tree = tree;
        this.zooms = zooms;
        this.kinds = built.kinds.toArray(ShapeKind[]::new);
        this.ids = built.ids.stream().mapToLong(Long::longValue).toArray();
        this.partEnds = built.partEnds.toArray();
        this.vertexEnds = built.vertexEnds.toArray();
        this.interior = built.interiorParts();
        this.xy = built.xy.toArray();
        this.significance = built.significance();
        this.codes = built.codes.toArray();
        this.values = built.values.freeze();
        this.collapsed = built.collapsed;
        this.extent = built.extent();
    }

    /** @param keys attributes in the order in which {@link TileLayerBuilder#add} gets their values */
    public static TileLayerBuilder builder(String name, TileRules rules, List<String> keys) {
        return new TileLayerBuilder(name, rules, keys);
    }

    public String name() {
        return name;
    }

    /** Features, of which a collection of points, lines and areas is up to three. */
    public int size() {
        return kinds.length;
    }

    /** Lines and rings smaller than two centimetres that were left out. */
    public int collapsed() {
        return collapsed;
    }

    /** In degrees of CRS84; empty if there is no geometry. */
    public Optional<Box> extent() {
        return extent;
    }

    /** Bytes of memory, about. */
    public long bytes() {
        return tree.bytes() + 8L * ids.length + 5L * kinds.length + 4L * (partEnds.length + vertexEnds.length + xy.length + codes.length)
                + interior.length + significance.length + values.bytes().length + 4L * values.ends().length;
    }

    int firstPart(int feature) {
        return feature == 0 ? 0 : partEnds[feature - 1];
    }

    int firstVertex(int part) {
        return part == 0 ? 0 : vertexEnds[part - 1];
    }
}

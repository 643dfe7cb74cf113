package city.moves.engines.tiles.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A packed Hilbert R-tree over boxes of whole numbers, in two arrays: 22 bytes per entry. An entry is known by its index, the
 * number of entries that were added before it. Does not change; any number of threads may ask it at once, and a question
 * allocates nothing however much it finds.
 */
public final class PackedHilbertTree {
    static final int CHILDREN = 16;

    private final int size;
    /** Four numbers per node: least x and y, greatest x and y. Entries in the order of the curve, then level by level. */
    private final int[] boxes;
    /** For an entry its index, for a node its first child. */
    private final int[] first;
    /** Where each level ends, entries first; the last level is the root. */
    private final int[] levelEnds;

    PackedHilbertTree(int size, int[] boxes, int[] first, int[] levelEnds) {
        this.size = size;
        this.boxes = boxes;
        this.first = first;
        this.levelEnds = levelEnds;
    }

    public int size() {
        return size;
    }

    /** Bytes of memory, about. */
    public long bytes() {
        return 4L * (boxes.length + first.length + levelEnds.length);
    }

    /** Tells every entry whose box shares a point with the given one, edges included, in the order of the curve. */
    public void search(int minX, int minY, int maxX, int maxY, IntConsumer found) {
        if (size > 0) {
            descend(levelEnds.length - 1, boxes.length / 4 - 1, minX, minY, maxX, maxY, found);
        }
    }

    /** The indices of all entries that share a point with the box, rising. */
    public int[] indices(int minX, int minY, int maxX, int maxY) {
        IndexList list = new IndexList();
        search(minX, minY, maxX, maxY, list);
        int[] indices = Arrays.copyOf(list.indices, list.count);
        Arrays.sort(indices);
        return indices;
    }

    private void descend(int level, int node, int minX, int minY, int maxX, int maxY, IntConsumer found) {
        if (outside(node, minX, minY, maxX, maxY)) {
            return;
        }
        if (level == 0) {
            found.accept(first[node]);
            return;
        }
        int end = Math.min(first[node] + CHILDREN, levelEnds[level - 1]);
        if (level > 1) {
            for (int child = first[node]; child < end; child++) {
                descend(level - 1, child, minX, minY, maxX, maxY, found);
            }
            return;
        }
        for (int entry = first[node]; entry < end; entry++) {
            if (!outside(entry, minX, minY, maxX, maxY)) {
                found.accept(first[entry]);
            }
        }
    }

    private boolean outside(int node, int minX, int minY, int maxX, int maxY) {
        int at = 4 * node;
        return maxX < boxes[at] || maxY < boxes[at + 1] || minX > boxes[at + 2] || minY > boxes[at + 3];
    }

    private static final class IndexList implements IntConsumer {
        private int[] indices = new int[64];
        private int count;

        @Override
        public void accept(int index) {
            if (count == indices.length) {
                indices = Arrays.copyOf(indices, 2 * count);
            }
            indices[count++] = index;
        }
    }
}

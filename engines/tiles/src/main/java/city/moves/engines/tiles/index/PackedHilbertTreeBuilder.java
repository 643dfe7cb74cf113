package city.moves.engines.tiles.index;

import java.util.Arrays;

/** Takes boxes one after the other and packs them. */
public final class PackedHilbertTreeBuilder {
    private int[] given = new int[4 * 1024];
    private int size;
    private int minX = Integer.MAX_VALUE;
    private int minY = Integer.MAX_VALUE;
    private int maxX = Integer.MIN_VALUE;
    private int maxY = Integer.MIN_VALUE;

    /**
     * Adds a box; a point has the same number twice.
     *
     * @return the index of the entry
     */
    public int add(int leastX, int leastY, int greatestX, int greatestY) {
        if (leastX > greatestX || leastY > greatestY) {
            throw new IllegalArgumentException("a box ends before it begins");
        }
        int at = 4 * size;
        if (at == given.length) {
            given = Arrays.copyOf(given, Math.multiplyExact(2, given.length));
        }
        given[at] = leastX;
        given[at + 1] = leastY;
        given[at + 2] = greatestX;
        given[at + 3] = greatestY;
        minX = Math.min(minX, leastX);
        minY = Math.min(minY, leastY);
        maxX = Math.max(maxX, greatestX);
        maxY = Math.max(maxY, greatestY);
        return size++;
    }

    public PackedHilbertTree build() {
        int[] levelEnds = levelEnds();
        int nodes = size == 0 ? 0 : levelEnds[levelEnds.length - 1];
        int[] boxes = new int[4 * nodes];
        int[] first = new int[nodes];
        long[] order = alongTheCurve();
        for (int i = 0; i < size; i++) {
            first[i] = (int) order[i];
            System.arraycopy(given, 4 * first[i], boxes, 4 * i, 4);
        }
        int child = 0;
        for (int level = 1; level < levelEnds.length; level++) {
            for (int node = levelEnds[level - 1]; node < levelEnds[level]; node++) {
                first[node] = child;
                int end = Math.min(child + PackedHilbertTree.CHILDREN, levelEnds[level - 1]);
                System.arraycopy(boxes, 4 * child, boxes, 4 * node, 4);
                for (child++; child < end; child++) {
                    widen(boxes, 4 * node, 4 * child);
                }
            }
        }
        return new PackedHilbertTree(size, boxes, first, levelEnds);
    }

    private int[] levelEnds() {
        int[] ends = new int[10];
        int levels = 0;
        int count = size;
        int end = count;
        ends[levels++] = end;
        while (count > 1) {
            count = (count + PackedHilbertTree.CHILDREN - 1) / PackedHilbertTree.CHILDREN;
            end += count;
            ends[levels++] = end;
        }
        return Arrays.copyOf(ends, levels);
    }

    /** The place on the curve above, the index below; both unsigned, so that equal places keep the order of adding. */
    private long[] alongTheCurve() {
        long[] order = new long[size];
        double columns = HilbertCurve.LAST_CELL / Math.max(1d, (double) maxX - minX);
        double rows = HilbertCurve.LAST_CELL / Math.max(1d, (double) maxY - minY);
        for (int i = 0; i < size; i++) {
            double x = ((double) given[4 * i] + given[4 * i + 2]) / 2 - minX;
            double y = ((double) given[4 * i + 1] + given[4 * i + 3]) / 2 - minY;
            long place = HilbertCurve.place((int) (x * columns), (int) (y * rows));
            order[i] = ((place << 32) ^ Long.MIN_VALUE) | i;
        }
        Arrays.sort(order);
        return order;
    }

    private static void widen(int[] boxes, int node, int child) {
        boxes[node] = Math.min(boxes[node], boxes[child]);
        boxes[node + 1] = Math.min(boxes[node + 1], boxes[child + 1]);
        boxes[node + 2] = Math.max(boxes[node + 2], boxes[child + 2]);
        boxes[node + 3] = Math.max(boxes[node + 3], boxes[child + 3]);
    }
}

package city.moves.engines.tiles.geometry;

import java.util.Arrays;

/**
 * The nested arrays of GeoJSON's {@code coordinates} before their type is known: three numbers for each position, and the tree
 * in preorder, where a list is the number of its children and a position is {@link #POSITION}.
 */
final class Positions {
    static final int POSITION = -1;

    private double[] numbers = new double[48];
    private int[] nodes = new int[32];
    private int numberCount;
    private int nodeCount;
    private int withHeight;

    int count() {
        return numberCount / 3;
    }

    void position(double first, double second, double height) {
        if (numbers.length - numberCount < 3) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[numberCount] = first;
        numbers[numberCount + 1] = second;
        numbers[numberCount + 2] = height;
        numberCount += 3;
        withHeight += Double.isNaN(height) ? 0 : 1;
        node(POSITION);
    }

    /** Begins a list; the number of its children is told by {@link #endList}. */
    int beginList() {
        return node(0);
    }

    void endList(int list, int children) {
        nodes[list] = children;
    }

    int nodeAt(int index) {
        return nodes[index];
    }

    double number(int position, int which) {
        return numbers[3 * position + which];
    }

    /** True if positions have a height, all of them unless {@link #someWithoutHeight}. */
    boolean hasHeight() {
        return withHeight > 0;
    }

    boolean someWithoutHeight() {
        return withHeight > 0 && withHeight < count();
    }

    private int node(int value) {
        if (nodeCount == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * nodes.length);
        }
        nodes[nodeCount] = value;
        return nodeCount++;
    }
}

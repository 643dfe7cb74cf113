package city.moves.engines.tiles.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedHilbertTreeTest {

    @ParameterizedTest(name = "{0} boxes")
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 255, 256, 257, 5_000})
    void findsWhatTryingEveryBoxFinds(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(count);
        int[][] boxes = IntStream.range(0, count).mapToObj(i -> box(random)).toArray(int[][]::new);
        PackedHilbertTree tree = tree(boxes);
        assertThat(tree.size()).isEqualTo(count);
        for (int run = 0; run < 200; run++) {
            int[] query = box(random);
            int[] expected = IntStream.range(0, count).filter(i -> meet(boxes[i], query)).toArray();
            assertThat(tree.indices(query[0], query[1], query[2], query[3])).isEqualTo(expected);
        }
    }

    @Test
    void theWholeRangeOfNumbersIsUsable() {
        PackedHilbertTree tree = tree(
                new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE},
                new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE});
        assertThat(tree.indices(0, 0, 0, 0)).containsExactly(0);
        assertThat(tree.indices(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Integer.MAX_VALUE)).containsExactly(0, 1);
    }

    @Test
    void theOrderOfFindingIsTheSameEachTime() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int[][] boxes = IntStream.range(0, 3_000).mapToObj(i -> box(random)).toArray(int[][]::new);
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        tree(boxes).search(-5_000, -5_000, 5_000, 5_000, first::add);
        tree(boxes).search(-5_000, -5_000, 5_000, 5_000, second::add);
        assertThat(first).isEqualTo(second).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void anInvertedBoxIsRefused() {
        assertThatThrownBy(() -> new PackedHilbertTreeBuilder().add(1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neighboursOnTheCurveAreNeighboursInTheSquare() {
        List<int[]> cells = new ArrayList<>();
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 64; y++) {
                cells.add(new int[] {x, y});
            }
        }
        cells.sort(Comparator.comparingLong(cell -> HilbertCurve.place(cell[0], cell[1])));
        for (int i = 1; i < cells.size(); i++) {
            assertThat(Math.abs(cells.get(i)[0] - cells.get(i - 1)[0]) + Math.abs(cells.get(i)[1] - cells.get(i - 1)[1])).isOne();
        }
        assertThat(HilbertCurve.place(HilbertCurve.LAST_CELL, 0)).isEqualTo((1L << 32) - 1);
    }

    private static PackedHilbertTree tree(int[]... boxes) {
        PackedHilbertTreeBuilder builder = new PackedHilbertTreeBuilder();
        for (int i = 0; i < boxes.length; i++) {
            assertThat(builder.add(boxes[i][0], boxes[i][1], boxes[i][2], boxes[i][3])).isEqualTo(i);
        }
        return builder.build();
    }

    private static int[] box(RandomGenerator random) {
        int x = random.nextInt(-10_000, 10_000);
        int y = random.nextInt(-10_000, 10_000);
        int edge = random.nextInt(3) == 0 ? 0 : random.nextInt(2_000);
        return new int[] {x, y, x + edge, y + random.nextInt(edge + 1)};
    }

    private static boolean meet(int[] a, int[] b) {
        return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
    }
}

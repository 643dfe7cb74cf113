package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.index.PackedHilbertTree;
import city.moves.engines.tiles.index.PackedHilbertTreeBuilder;
import city.moves.geo.Features.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where the features of one content of a layer are, to a centimetre. What lies across the antimeridian has two places. Any
 * number of threads may ask it at once.
 */
final class PlacesOfLayer {

    private static final double PARTS_OF_A_DEGREE = 1e7;

    private final long content;
    private final long[] numbers;
    private final int[] boxes;
    private final PackedHilbertTree tree;
    private final long[] placeless;

    private PlacesOfLayer(Builder builder) {
        content = builder.content;
        numbers = Arrays.copyOf(builder.numbers, builder.size);
        boxes = Arrays.copyOf(builder.boxes, 4 * builder.size);
        tree = builder.tree.build();
        placeless = Arrays.copyOf(builder.placeless, builder.placelessSize);
    }

    long content() {
        return content;
    }

    /** Bytes of memory, about. */
    long bytes() {
        return tree.bytes() + 8L * numbers.length + 4L * boxes.length + 8L * placeless.length;
    }

    /** The first features that may be in the boxes, behind a number, by number. What has no place is in every box. */
    List<Candidate> candidates(List<Box> wanted, long after, int most) {
        Boxes asked = new Boxes(wanted);
        BitSet found = asked.find();
        List<Candidate> candidates = new ArrayList<>(Math.min(most, found.cardinality() + placeless.length));
        int entry = found.nextSetBit(behind(numbers, after));
        int without = behind(placeless, after);
        while (candidates.size() < most && (entry >= 0 || without < placeless.length)) {
            if (entry < 0 || without < placeless.length && placeless[without] < numbers[entry]) {
                candidates.add(new Candidate(Bookmark.after(placeless[without]), true));
                without++;
            } else {
                long number = numbers[entry];
                candidates.add(new Candidate(Bookmark.after(number), asked.holds(entry)));
                do {
                    entry = found.nextSetBit(entry + 1);
                } while (entry >= 0 && numbers[entry] == number);
            }
        }
        return candidates;
    }

    /** How many may be in the boxes, and the numbers of those that have to be looked at. */
    Counted count(List<Box> wanted) {
        Boxes asked = new Boxes(wanted);
        BitSet found = asked.find();
        long sure = placeless.length;
        List<Long> unsure = new ArrayList<>();
        long last = 0;
        for (int entry = found.nextSetBit(0); entry >= 0; entry = found.nextSetBit(entry + 1)) {
            if (numbers[entry] != last) {
                last = numbers[entry];
                if (asked.holds(entry)) {
                    sure++;
                } else {
                    unsure.add(last);
                }
            }
        }
        return new Counted(sure, unsure);
    }

    /** @param unsure numbers of features whose geometries have to be looked at */
    record Counted(long sure, List<Long> unsure) {}

    private static int behind(long[] numbers, long after) {
        int place = Arrays.binarySearch(numbers, after + 1);
        int first = place < 0 ? -place - 1 : place;
        while (first > 0 && numbers[first - 1] == after + 1) {
            first--;
        }
        return first;
    }

    private static int down(double degrees) {
        return (int) Math.floor(degrees * PARTS_OF_A_DEGREE);
    }

    private static int up(double degrees) {
        return (int) Math.ceil(degrees * PARTS_OF_A_DEGREE);
    }

    /** The wanted boxes in the same numbers. */
    private final class Boxes {

        private final List<Box> wanted;

        private Boxes(List<Box> wanted) {
            this.wanted = wanted;
        }

        private BitSet find() {
            BitSet found = new BitSet(numbers.length);
            wanted.forEach(box -> tree.search(down(box.west()), down(box.south()), up(box.east()), up(box.north()),
                    found::set));
            return found;
        }

        /** True if the whole feature lies within one of them for sure. */
        private boolean holds(int entry) {
            boolean alone = (entry == 0 || numbers[entry - 1] != numbers[entry])
                    && (entry == numbers.length - 1 || numbers[entry + 1] != numbers[entry]);
            return alone && wanted.stream().anyMatch(box -> holds(box, 4 * entry));
        }

        private boolean holds(Box box, int at) {
            return boxes[at] >= up(box.west()) && boxes[at + 1] >= up(box.south()) && boxes[at + 2] <= down(box.east())
                    && boxes[at + 3] <= down(box.north());
        }
    }

    /** Takes the features by number. */
    static final class Builder {

        private final long content;
        private final PackedHilbertTreeBuilder tree = new PackedHilbertTreeBuilder();
        private long[] numbers = new long[1024];
        private int[] boxes = new int[4096];
        private long[] placeless = new long[16];
        private int size;
        private int placelessSize;

        Builder(long content) {
            this.content = content;
        }

        void add(long number, double west, double south, double east, double north) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                boxes = Arrays.copyOf(boxes, 8 * size);
            }
            numbers[size] = number;
            int at = 4 * size;
            boxes[at] = down(west);
            boxes[at + 1] = down(south);
            boxes[at + 2] = up(east);
            boxes[at + 3] = up(north);
            tree.add(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
            size++;
        }

        void addPlaceless(long number) {
            if (placelessSize == placeless.length) {
                placeless = Arrays.copyOf(placeless, 2 * placelessSize);
            }
            placeless[placelessSize++] = number;
        }

        PlacesOfLayer build() {
            return new PlacesOfLayer(this);
        }
    }
}

package city.moves.engines.geoformats;

/**
 * How often each of many fingerprints came, in twenty bytes for each and no object: two millions of them need some sixty
 * megabytes. They lie in parts that grow each for itself, so that growing never needs the room twice.
 */
public final class Fingerprints {

    private static final int PARTS = 256;

    private final Part[] parts = new Part[PARTS];

    /** How often it came, this time included. The numbers have to be spread evenly, as those of a digest are. */
    public int count(long first, long second) {
        int place = (int) (first >>> 56);
        Part part = parts[place];
        if (part == null) {
            part = new Part();
            parts[place] = part;
        }
        return part.count(first, second);
    }

    /** A table in which a fingerprint stands at the first free place behind the one that its number says. */
    private static final class Part {

        private static final int SMALLEST = 16;

        private long[] numbers = new long[2 * SMALLEST];
        private int[] counts = new int[SMALLEST];
        private int filled;

        int count(long first, long second) {
            int place = place(first, second);
            if (counts[place] == 0) {
                if (++filled > counts.length / 4 * 3) {
                    grow();
                    place = place(first, second);
                }
                numbers[2 * place] = first;
                numbers[2 * place + 1] = second;
            }
            return ++counts[place];
        }

        private int place(long first, long second) {
            int place = (int) Long.remainderUnsigned(second, counts.length);
            while (counts[place] != 0 && (numbers[2 * place] != first || numbers[2 * place + 1] != second)) {
                place = place + 1 == counts.length ? 0 : place + 1;
            }
            return place;
        }

        private void grow() {
            long[] before = numbers;
            int[] known = counts;
            int size = known.length / 2 * 3;
            numbers = new long[2 * size];
            counts = new int[size];
            for (int old = 0; old < known.length; old++) {
                if (known[old] != 0) {
                    int place = place(before[2 * old], before[2 * old + 1]);
                    numbers[2 * place] = before[2 * old];
                    numbers[2 * place + 1] = before[2 * old + 1];
                    counts[place] = known[old];
                }
            }
        }
    }
}

package city.moves.geo.remote;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Which features stood on which page, eight bytes for each. A service that keeps no order between two questions gives some
 * twice, and then keeps back as many others: nothing else tells that pages overlap.
 */
final class PagedIds {

    private long[] seen = new long[1 << 10];
    private int count;
    private int pageBegan;

    void add(String id) {
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, count * 2);
        }
        UUID hash = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        seen[count++] = hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
    }

    /** An id that stands twice on one page says nothing about pages. */
    void endPage() {
        Arrays.sort(seen, pageBegan, count);
        int kept = pageBegan;
        for (int i = pageBegan; i < count; i++) {
            if (i == pageBegan || seen[i] != seen[kept - 1]) {
                seen[kept++] = seen[i];
            }
        }
        count = kept;
        pageBegan = count;
    }

    /** How many features came again on a later page. */
    long repeated() {
        long[] all = Arrays.copyOf(seen, count);
        Arrays.sort(all);
        long repeated = 0;
        for (int i = 1; i < all.length; i++) {
            repeated += all[i] == all[i - 1] ? 1 : 0;
        }
        return repeated;
    }
}

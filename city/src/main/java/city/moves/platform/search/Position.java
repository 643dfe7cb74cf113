package city.moves.platform.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a follower has read.
 *
 * @param transaction 64-bit transaction number (xid8), unsigned
 * @param sequence    order within the transaction
 */
record Position(long transaction, long sequence) implements Comparable<Position> {

    static final Position START = new Position(0, 0);

    private static final String TRANSACTION = "transaction";
    private static final String SEQUENCE = "sequence";

    static Position of(String transaction, long sequence) {
        return new Position(Long.parseUnsignedLong(transaction), sequence);
    }

    /** What a commit of the index remembers; the start if it remembers nothing. */
    static Position remembered(@Nullable Map<String, String> data) {
        if (data == null || !data.containsKey(TRANSACTION)) {
            return START;
        }
        return of(data.get(TRANSACTION), Long.parseLong(data.get(SEQUENCE)));
    }

    Map<String, String> asData() {
        return Map.of(TRANSACTION, transactionText(), SEQUENCE, Long.toString(sequence));
    }

    String transactionText() {
        return Long.toUnsignedString(transaction);
    }

    @Override
    public int compareTo(Position other) {
        int order = Long.compareUnsigned(transaction, other.transaction);
        return order != 0 ? order : Long.compare(sequence, other.sequence);
    }
}

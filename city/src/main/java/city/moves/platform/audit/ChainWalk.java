package city.moves.platform.audit;

import city.moves.platform.audit.ChainVerdict.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Walks along one chain from its first entry and keeps no more than the entry before. A row is one value of an entry,
 * in the order of number and place.
 */
final class ChainWalk implements RowCallbackHandler {

    private final String module;
    private byte[] expectedPrevious = new byte[Link.HASH_LENGTH];
    private long number;
    private int place;
    private byte[] valueHashes = new byte[0];
    private long erased;
    private ChainVerdict.@Nullable Break broken;

    ChainWalk(String module) {
        this.module = module;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        if (broken != null) {
            return;
        }
        if (row.getLong("number") != number || number == 0) {
            enter(row);
        }
        if (broken == null) {
            judgeValue(row);
        }
    }

    ChainVerdict end(Chains.@Nullable Head head) {
        if (broken == null && !allValuesSeen()) {
            breakAt(number, Reason.VALUE_MISSING);
        }
        if (broken == null
                && (head == null || head.number() != number || !Arrays.equals(head.hash(), expectedPrevious))) {
            breakAt(head == null ? number : Math.max(number, head.number()), Reason.END_MISSING);
        }
        return new ChainVerdict(module, number, erased, broken);
    }

    private void enter(ResultSet row) throws SQLException {
        if (!allValuesSeen()) {
            breakAt(number, Reason.VALUE_MISSING);
            return;
        }
        if (row.getLong("number") != number + 1) {
            breakAt(number + 1, Reason.ENTRY_MISSING);
            return;
        }
        number++;
        place = 0;
        valueHashes = row.getBytes("value_hashes");
        Link link = new Link(module, number, row.getTimestamp("at").toInstant(), row.getObject("account", UUID.class),
                row.getString("action"), row.getString("subject"), Chains.texts(row, "fields"), valueHashes,
                row.getBytes("previous"));
        if (!Arrays.equals(link.previous(), expectedPrevious)) {
            breakAt(number, Reason.PREVIOUS_DIFFERS);
        } else if (!Arrays.equals(link.hash(), row.getBytes("hash"))) {
            breakAt(number, Reason.ENTRY_CHANGED);
        }
        expectedPrevious = row.getBytes("hash");
    }

    private void judgeValue(ResultSet row) throws SQLException {
        int found = row.getInt("place");
        if (row.wasNull() || found != place || place >= valueHashes.length / Link.HASH_LENGTH) {
            breakAt(number, Reason.VALUE_MISSING);
            return;
        }
        row.getLong("erased_by");
        boolean isErased = !row.wasNull();
        byte[] salt = row.getBytes("salt");
        SaltedValue value =
                new SaltedValue(salt == null ? new byte[0] : salt, row.getString("before"), row.getString("after"));
        if (isErased && !row.getBoolean("rightly_erased")) {
            breakAt(number, Reason.VALUE_MISSING);
        } else if (isErased ? !value.isEmpty() : !isAsWritten(value)) {
            breakAt(number, Reason.VALUE_CHANGED);
        }
        erased += isErased ? 1 : 0;
        place++;
    }

    private boolean isAsWritten(SaltedValue value) {
        int from = place * Link.HASH_LENGTH;
        return Arrays.equals(value.hash(), 0, Link.HASH_LENGTH, valueHashes, from, from + Link.HASH_LENGTH);
    }

    private boolean allValuesSeen() {
        return place == valueHashes.length / Link.HASH_LENGTH;
    }

    private void breakAt(long at, Reason reason) {
        broken = new ChainVerdict.Break(at, reason);
    }
}

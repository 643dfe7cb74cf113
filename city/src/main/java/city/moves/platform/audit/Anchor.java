package city.moves.platform.audit;

import java.time.Instant;
import java.util.HexFormat;

/** What the last entry of a chain was at a certain time. */
record Anchor(String module, Instant at, long number, byte[] hash) {

    String hashInWords() {
        return HexFormat.of().formatHex(hash);
    }
}

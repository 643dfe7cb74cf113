package city.moves.platform.audit;

import java.time.Instant;
import java.util.List;

/** What a verification found, and when. */
record VerificationModel(Instant at, List<ChainVerdict> verdicts) {

    boolean whole() {
        return verdicts.stream().allMatch(ChainVerdict::whole);
    }
}

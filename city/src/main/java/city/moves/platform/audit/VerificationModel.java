package city.moves.platform.audit;

import java.time.Instant;
import java.util.Optional;

/** What a verification found, and when. */
record VerificationModel(Instant at, VerifyingTrail.Verified found, TrailWords words) {

    /** The last anchor of a chain; empty until its first night. */
    Optional<Anchor> anchor(ChainVerdict verdict) {
        return found.anchors().stream().filter(anchor -> anchor.module().equals(verdict.module())).findFirst();
    }

    boolean whole() {
        return found.verdicts().stream().allMatch(ChainVerdict::whole);
    }
}

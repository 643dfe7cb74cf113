package city.moves.platform.audit;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Visitor;
import java.util.List;
import org.springframework.stereotype.Service;

/** Verifies all chains for who may read the trail. */
@Service
class VerifyingTrail {

    /** What was found, and the last anchor of each chain. */
    record Verified(List<ChainVerdict> verdicts, List<Anchor> anchors) {}

    private final AuditVerification verification;
    private final Anchors anchors;

    VerifyingTrail(AuditVerification verification, Anchors anchors) {
        this.verification = verification;
        this.anchors = anchors;
    }

    Outcome<Verified> verify(Visitor visitor) {
        return visitor.may(ReadingTrail.RIGHT)
                ? Outcome.done(new Verified(verification.verify(), anchors.latest()))
                : Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");
    }
}

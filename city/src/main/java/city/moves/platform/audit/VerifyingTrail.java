package city.moves.platform.audit;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Visitor;
import java.util.List;
import org.springframework.stereotype.Service;

/** Verifies all chains for who may read the trail. */
@Service
class VerifyingTrail {

    private final AuditVerification verification;

    VerifyingTrail(AuditVerification verification) {
        this.verification = verification;
    }

    Outcome<List<ChainVerdict>> verify(Visitor visitor) {
        return visitor.may(ReadingTrail.RIGHT)
                ? Outcome.done(verification.verify())
                : Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");
    }
}

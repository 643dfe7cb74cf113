package city.moves.platform.audit;

import city.moves.platform.operations.Checkup;
import java.util.List;
import org.springframework.stereotype.Component;

/** Verifies the chains for those who run the city. */
@Component
class AuditCheckup implements Checkup {

    private final AuditVerification verification;

    AuditCheckup(AuditVerification verification) {
        this.verification = verification;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "audit chains";
    }

    @Override
    public Finding examine() {
        List<ChainVerdict> verdicts = verification.verify();
        return verdicts.stream().filter(verdict -> !verdict.whole()).findFirst()
                .map(AuditCheckup::sick)
                .orElseGet(() -> Finding.healthy(verdicts.size() + " chains, "
                        + verdicts.stream().mapToLong(ChainVerdict::entries).sum() + " entries, all whole"));
    }

    private static Finding sick(ChainVerdict verdict) {
        ChainVerdict.Break broken = verdict.broken();
        return Finding.sick("chain " + verdict.module() + " is broken"
                + (broken == null ? "" : " at entry " + broken.number() + ": " + broken.reason()));
    }
}

package city.moves.strategy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a proposed report back before it is released; both pairs of eyes may do so. */
@Component
class WithdrawingReport {

    private final ReportingDates dates;
    private final AuditTrail audit;

    WithdrawingReport(ReportingDates dates, AuditTrail audit) {
        this.dates = dates;
        this.audit = audit;
    }

    @Transactional
    Outcome<LocalDate> withdraw(LocalDate day, Actor actor) {
        if (!DeskRights.maySteer(actor) && !actor.may(StrategyRights.RELEASE)) {
            return Outcome.refused(DeskRights.RIGHT_MISSING);
        }
        dates.lock();
        Optional<ReportingDate> proposal = dates.proposed();
        if (proposal.isEmpty() || !proposal.get().day().equals(day)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "strategy.report.no-proposal");
        }
        dates.withdrawProposal();
        audit.record(actor.did("strategy", "report.withdrawn", "report:" + day,
                Map.of("state", new Change("PROPOSED", null))));
        return Outcome.done(day);
    }
}

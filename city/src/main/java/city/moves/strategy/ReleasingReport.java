package city.moves.strategy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.strategy.ReportingDate.Signature;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a proposed report for ever. The second pair of eyes belongs to another person than the first. */
@Component
class ReleasingReport {

    private final ReportingDates dates;
    private final PublishedStrategy published;
    private final AuditTrail audit;
    private final Clock clock;

    ReleasingReport(ReportingDates dates, PublishedStrategy published, AuditTrail audit, Clock clock) {
        this.dates = dates;
        this.published = published;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<LocalDate> release(LocalDate day, Actor actor) {
        if (!actor.may(StrategyRights.RELEASE)) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");
        }
        dates.lock();
        Optional<ReportingDate> proposal = dates.proposed();
        if (proposal.isEmpty() || !proposal.get().day().equals(day)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "strategy.report.no-proposal");
        }
        if (proposal.get().proposed().account().equals(actor.account())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "strategy.report.four-eyes");
        }
        dates.release(day, new Signature(actor.account(), actor.displayName(), clock.instant()));
        published.put(day);
        audit.record(actor.did("strategy", "report.released", "report:" + day,
                Map.of("state", new Change("PROPOSED", "RELEASED"))));
        return Outcome.done(day);
    }
}

package city.moves.strategy;

import city.moves.engines.portfolio.CanonicalText;
import city.moves.engines.portfolio.RuleVersion;
import city.moves.engines.portfolio.Thresholds;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.strategy.ReportingDate.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes the report of a day and lays it before somebody else. A proposal that waits is replaced. */
@Component
class ProposingReport {

    private final ReportingDates dates;
    private final Reports reports;
    private final AuditTrail audit;
    private final Clock clock;

    ProposingReport(ReportingDates dates, Reports reports, AuditTrail audit, Clock clock) {
        this.dates = dates;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<LocalDate> propose(LocalDate day, Actor actor) {
        if (!actor.may(StrategyRights.STEER)) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");
        }
        Instant now = clock.instant();
        dates.lock();
        if (day.isAfter(LocalDate.ofInstant(now, Formats.CITY_TIME))) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "strategy.report.day-ahead");
        }
        Optional<ReportingDate> newest = dates.releasedAt(LocalDate.MAX.withYear(9999));
        if (newest.isPresent() && !day.isAfter(newest.get().day())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "strategy.report.day-released");
        }
        compute(day, now, new Signature(actor.account(), actor.displayName(), now));
        audit.record(actor.did("strategy", "report.proposed", "report:" + day,
                Map.of("state", new Change(null, "PROPOSED"))));
        return Outcome.done(day);
    }

    /** Replaces the waiting proposal by a new one, as everything was known at a moment. */
    void compute(LocalDate day, Instant knownAt, Signature by) {
        dates.withdrawProposal();
        dates.propose(day, RuleVersion.CURRENT.number(), CanonicalText.of(Thresholds.published()), by);
        reports.store(reports.judgeAll(day, knownAt), day);
    }
}

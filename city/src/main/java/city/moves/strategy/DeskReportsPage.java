package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/strategie/berichte}: a report is proposed by one person and released by another. */
@Controller
class DeskReportsPage {

    private static final String ADDRESS = "/amt/strategie/berichte";
    private static final int SHOWN = 36;
    private static final int MOST_CHANGES = 500;

    private final ReportingDates dates;
    private final Snapshots snapshots;
    private final ProposingReport proposing;
    private final WithdrawingReport withdrawing;
    private final ReleasingReport releasing;

    DeskReportsPage(ReportingDates dates, Snapshots snapshots, ProposingReport proposing,
            WithdrawingReport withdrawing, ReleasingReport releasing) {
        this.dates = dates;
        this.snapshots = snapshots;
        this.proposing = proposing;
        this.withdrawing = withdrawing;
        this.releasing = releasing;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@RequestParam(defaultValue = "") String getan, Actor actor, Page page) {
        DeskRights.mustRead(actor);
        LocalDate newest = dates.releasedAt(page.today()).map(ReportingDate::day).orElse(LocalDate.MIN);
        return page.show("strategy/deskReports", model(Form.showing(Map.of("tag", suggested(page.today(), newest))),
                Doing.of(getan), actor, page));
    }

    /** The end of the last month; empty if a report of it or of a later day is there already. */
    static String suggested(LocalDate today, LocalDate newest) {
        LocalDate lastMonth = YearMonth.from(today).minusMonths(1).atEndOfMonth();
        return newest.isBefore(lastMonth) ? DeskDays.text(lastMonth) : "";
    }

    @PostMapping(ADDRESS + "/vorschlagen")
    ModelAndView propose(Form form, Actor actor, Page page) {
        LocalDate day = form.requiredDay("tag", "strategy.desk.reports.no-day");
        return day == null || form.hasErrors()
                ? again(List.of(), form, actor, page)
                : answer(proposing.propose(day, actor), Doing.PROPOSED, form, actor, page);
    }

    @PostMapping(ADDRESS + "/zurueckziehen")
    ModelAndView withdraw(Form form, Actor actor, Page page) {
        LocalDate day = form.requiredDay("tag", "strategy.desk.reports.no-day");
        return day == null ? again(List.of(), form, actor, page)
                : answer(withdrawing.withdraw(day, actor), Doing.WITHDRAWN, form, actor, page);
    }

    @PostMapping(ADDRESS + "/freigeben")
    ModelAndView release(Form form, Actor actor, Page page) {
        LocalDate day = form.requiredDay("tag", "strategy.desk.reports.no-day");
        return day == null ? again(List.of(), form, actor, page)
                : answer(releasing.release(day, actor), Doing.RELEASED, form, actor, page);
    }

    private ModelAndView answer(Outcome<LocalDate> outcome, Doing done, Form form, Actor actor, Page page) {
        return switch (outcome) {
            case Outcome.Done<LocalDate> _ -> page.redirect(ADDRESS + "?getan=" + done.slug());
            case Outcome.Refused<LocalDate> refused -> again(refused.refusals(), form, actor, page);
        };
    }

    private ModelAndView again(List<Refusal> refusals, Form form, Actor actor, Page page) {
        DeskRights.mustRead(actor);
        Trouble trouble = refusals.isEmpty() ? Trouble.INPUT_MALFORMED : refusals.getFirst().trouble();
        if (trouble == Trouble.RIGHT_MISSING) {
            throw new Refused(refusals.getFirst());
        }
        refusals.forEach(form::refuse);
        return page.show(HttpStatusCode.valueOf(trouble.status()), "strategy/deskReports",
                model(form, Doing.NOTHING, actor, page));
    }

    private DeskReports model(Form form, Doing done, Actor actor, Page page) {
        Optional<ReportingDate> proposal = dates.proposed();
        List<ReportingDate> released = dates.released(SHOWN);
        LocalDate day = proposal.map(ReportingDate::day).orElse(null);
        return new DeskReports(new StrategyWords(page), form, proposal.orElse(null),
                day == null ? Map.of() : snapshots.counts(day, SnapshotFilter.ALL),
                released.isEmpty() ? Map.of() : snapshots.counts(released.getFirst().day(), SnapshotFilter.ALL),
                day == null ? List.of() : snapshots.changed(day, MOST_CHANGES), released, done,
                DeskRights.maySteer(actor), actor.may(StrategyRights.RELEASE)
                        && proposal.filter(waiting -> !waiting.proposed().account().equals(actor.account())).isPresent());
    }

    /**
     * What the page shows.
     *
     * @param changed    measures whose status differs from the last released report
     * @param mayRelease true for another person than the one who proposed
     */
    record DeskReports(StrategyWords words, Form form, @Nullable ReportingDate proposal,
            Map<StatusWord, Integer> counts, Map<StatusWord, Integer> countsBefore, List<SnapshotRow> changed,
            List<ReportingDate> released, Doing done, boolean maySteer, boolean mayRelease) {

        /** States that a measure has now or had before. */
        List<StatusWord> states() {
            return List.of(StatusWord.values()).stream()
                    .filter(word -> counts.containsKey(word) || countsBefore.containsKey(word)).toList();
        }
    }
}

package city.moves.geo.intake;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches a layer of a service and works on it until its author is to say something. */
@Component
class FetchJob implements JobKind {

    private static final Refusal FAULT = Refusal.of(Trouble.OUR_FAULT, "geo.fetch.trouble.fault");

    private final Fetches fetches;
    private final Intakes intakes;
    private final FetchWork fetching;
    private final IntakeWork work;

    FetchJob(Fetches fetches, Intakes intakes, FetchWork fetching, IntakeWork work) {
        this.fetches = fetches;
        this.intakes = intakes;
        this.fetching = fetching;
        this.work = work;
    }

    @Override
    public String key() {
        return "geo.fetch";
    }

    @Override
    public Schedule schedule() {
        return Schedule.onDemand();
    }

    @Override
    public JobStep begin(JobState state) {
        Optional<Fetch> fetch = fetches.find(UUID.fromString(state.argument()));
        if (fetch.filter(one -> one.state() == FetchState.FETCHING).isPresent()) {
            Runnable begun = fetching.begin(fetch.get());
            return () -> {
                begun.run();
                return JobProgress.further("", 1);
            };
        }
        Optional<Intake> intake = fetch.map(Fetch::intake).flatMap(intakes::find);
        if (intake.filter(one -> one.state().isAtWork()).isPresent()) {
            IntakeWork.Finish begun = work.begin(intake.get());
            return () -> {
                begun.finish();
                return JobProgress.further("", 1);
            };
        }
        if (fetch.isPresent() && intake.filter(one -> goesStraightOn(fetch.get(), one)).isPresent()) {
            return () -> {
                compare(intake.get());
                return JobProgress.further("", 1);
            };
        }
        return () -> JobProgress.finished(1);
    }

    @Override
    public void gaveUp(JobState state) {
        fetches.find(UUID.fromString(state.argument())).ifPresent(fetch -> {
            if (fetch.state() == FetchState.FETCHING) {
                fetches.change(fetch, FetchState.FAILED, fetch.content().refused(List.of(FAULT)), null);
            } else if (fetch.intake() != null) {
                intakes.find(fetch.intake()).ifPresent(work::giveUp);
            }
        });
    }

    /** Nobody has to say anything of what is as it was the last time. */
    private static boolean goesStraightOn(Fetch fetch, Intake intake) {
        Findings findings = intake.content().findings();
        return fetch.content().straight() && intake.state() == IntakeState.OPEN && !intake.content().seen()
                && findings != null && !findings.crs().isEmpty()
                && findings.flaws().stream().noneMatch(found -> found.flaw().isHalf());
    }

    private void compare(Intake intake) {
        Plan plan = intake.content().plan();
        if (plan != null) {
            intakes.change(intake, IntakeState.COMPARING, intake.content().planned(plan, true));
        }
    }
}

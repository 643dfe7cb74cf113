package city.moves.platform.privacy;

import city.moves.platform.jobs.Jobs;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks every day after erasures: goes on with those that were given up, erases what had to stay until now, and forgets
 * requests whose proof nobody may ask for any more.
 */
@Component
class ContinuingErasures implements JobKind {

    /** A claim against the city lapses after three years (BGB, Section 195), counted from the end of the year. */
    private static final Duration PROOF = Duration.ofDays(4 * 365);
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final Requests requests;
    private final ErasingPersons erasing;
    private final Jobs jobs;
    private final Clock clock;

    ContinuingErasures(Requests requests, ErasingPersons erasing, Jobs jobs, Clock clock) {
        this.requests = requests;
        this.erasing = erasing;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "privacy.continuing";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(4, 20);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            Instant now = clock.instant();
            if (state.cursor().isEmpty()) {
                requests.dueAgain(LocalDate.ofInstant(now, Formats.CITY_TIME), AT_ONCE).forEach(requests::beginAgain);
                requests.forget(now.minus(PROOF), AT_ONCE);
            }
            List<UUID> open = requests.underWay(state.cursor().isEmpty() ? FIRST : UUID.fromString(state.cursor()), AT_ONCE);
            open.forEach(request -> jobs.start(erasing, request.toString()));
            return open.size() < AT_ONCE ? JobProgress.finished(open.size())
                    : JobProgress.further(open.getLast().toString(), open.size());
        };
    }
}

package city.moves.platform.privacy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.personal.PersonalData;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Erases a person, one holding per step and transaction. What is done is noted with it, so that whoever comes next, after a
 * failure or at the same time, goes on with the first holding that is not done.
 */
@Component
class ErasingPersons implements JobKind {

    /** In the trail, for who is no person. */
    private static final String ERASURE = "Löschung nach Art. 17 DSGVO";

    private final Requests requests;
    private final Outcomes outcomes;
    private final Holdings holdings;
    private final AuditTrail trail;
    private final Clock clock;

    ErasingPersons(Requests requests, Outcomes outcomes, Holdings holdings, AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.outcomes = outcomes;
        this.holdings = holdings;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "privacy.erasure";
    }

    @Override
    public Schedule schedule() {
        return Schedule.onDemand();
    }

    @Override
    public JobStep begin(JobState state) {
        UUID id = UUID.fromString(state.argument());
        return () -> requests.lock(id).filter(request -> request.state() == RequestState.ERASING)
                .map(this::eraseNext).orElseGet(() -> JobProgress.finished(0));
    }

    private JobProgress eraseNext(Request request) {
        Map<String, Outcomes.Outcome> done = outcomes.of(request.id());
        List<PersonalData> open = holdings.all().reversed().stream()
                .filter(data -> Optional.ofNullable(done.get(data.holding().key()))
                        .filter(outcome -> outcome.round() == request.round()).isEmpty())
                .toList();
        if (open.isEmpty()) {
            trail.record(Deed.of("privacy", "person.erased", request.subject(), null, ERASURE, Map.of()));
            requests.end(request.id(), outcomes.nextEnd(request.id()), clock.instant());
            return JobProgress.finished(0);
        }
        PersonalData next = open.getFirst();
        outcomes.note(request, next.holding().key(), next.erase(request.who()));
        return JobProgress.further(next.holding().key(), 1).of(holdings.all().size());
    }
}

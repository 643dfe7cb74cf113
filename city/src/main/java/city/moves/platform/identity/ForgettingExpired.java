package city.moves.platform.identity;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Duration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Deletes what has no effect any more: sessions that ended, attempts to sign in that are forgotten, links too old. */
@Component
class ForgettingExpired implements JobKind {

    private static final int AT_ONCE = 1_000;

    private final JdbcIndexedSessionRepository sessions;
    private final Throttle throttle;
    private final Invitations invitations;

    ForgettingExpired(JdbcIndexedSessionRepository sessions, Throttle throttle, Invitations invitations) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.invitations = invitations;
    }

    @Override
    public String key() {
        return "identity.expired";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(10));
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            int forgotten = throttle.forgetOld(AT_ONCE);
            if (forgotten == AT_ONCE) {
                return JobProgress.further("", forgotten);
            }
            sessions.cleanUpExpiredSessions();
            return JobProgress.finished(forgotten + invitations.forgetOld());
        };
    }
}

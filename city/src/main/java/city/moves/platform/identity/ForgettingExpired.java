package city.moves.platform.identity;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Duration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Deletes what has no effect any more: sessions that ended, attempts to sign in that are forgotten, links too old, what
 * was half done, and the history of sign-ins after its time.
 */
@Component
class ForgettingExpired implements JobKind {

    private static final int AT_ONCE = 1_000;

    private final JdbcIndexedSessionRepository sessions;
    private final Throttle throttle;
    private final Invitations invitations;
    private final Recoveries recoveries;
    private final Ceremonies ceremonies;
    private final KeptForms keptForms;
    private final SignInHistory history;
    private final AccessTokens tokens;

    ForgettingExpired(JdbcIndexedSessionRepository sessions, Throttle throttle, Invitations invitations,
            Recoveries recoveries, Ceremonies ceremonies, KeptForms keptForms, SignInHistory history, AccessTokens tokens) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.invitations = invitations;
        this.recoveries = recoveries;
        this.ceremonies = ceremonies;
        this.keptForms = keptForms;
        this.history = history;
        this.tokens = tokens;
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
            int attempts = throttle.forgetOld(AT_ONCE);
            int begun = ceremonies.forgetOld(AT_ONCE);
            int signIns = history.forgetOld(AT_ONCE);
            int forgotten = attempts + begun + signIns;
            if (attempts == AT_ONCE || begun == AT_ONCE || signIns == AT_ONCE) {
                return JobProgress.further("", forgotten);
            }
            sessions.cleanUpExpiredSessions();
            return JobProgress.finished(
                    forgotten + tokens.forgetOld() + invitations.forgetOld() + recoveries.forgetOld() + keptForms.forgetOld());
        };
    }
}

package city.moves.platform.notifications;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Erases what is old: read notices after 90 days, others after a year; questions without answer; links in old mails. */
@Component
class ForgettingNotices implements JobKind {

    private static final Duration READ = Duration.ofDays(90);
    private static final Duration UNREAD = Duration.ofDays(365);
    private static final Duration LINK = Duration.ofDays(400);
    private static final int AT_ONCE = 1_000;

    private final Notices notices;
    private final Followers followers;
    private final WaysOut waysOut;
    private final Clock clock;

    ForgettingNotices(Notices notices, Followers followers, WaysOut waysOut, Clock clock) {
        this.notices = notices;
        this.followers = followers;
        this.waysOut = waysOut;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "notifications.forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(3, 40);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            Instant now = clock.instant();
            followers.forgetUnanswered(now.minus(AskingToFollow.VALIDITY));
            waysOut.forget(now.minus(LINK));
            int forgotten = notices.forget(now.minus(READ), now.minus(UNREAD), AT_ONCE);
            return forgotten < AT_ONCE ? JobProgress.finished(forgotten) : JobProgress.further("", forgotten);
        };
    }
}

package city.moves.services.applications;

import city.moves.platform.notifications.Notifications;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people with an account a week before a draft is given up. */
@Component
class WarningOfExpiry implements JobKind {

    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int AT_ONCE = 100;

    private final Applications applications;
    private final ApplicationNotices notices;
    private final Notifications notifications;

    WarningOfExpiry(Applications applications, ApplicationNotices notices, Notifications notifications) {
        this.applications = applications;
        this.notices = notices;
        this.notifications = notifications;
    }

    @Override
    public String key() {
        return "services.drafts-warning";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(8, 10);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            List<Application> expiring = applications.expiring(AHEAD, state.cursor(), AT_ONCE);
            expiring.forEach(this::warn);
            return expiring.isEmpty() ? JobProgress.finished(0)
                    : JobProgress.further(expiring.getLast().id().toString(), expiring.size());
        };
    }

    private void warn(Application draft) {
        if (draft.applicant() != null && draft.expires() != null) {
            notifications.send(draft.applicant(), notices.expiring(draft, draft.expires()));
        }
    }
}

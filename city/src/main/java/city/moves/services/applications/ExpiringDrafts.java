package city.moves.services.applications;

import city.moves.platform.files.FileStore;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives up what nobody goes on with. What was answered is erased; that somebody had begun stays, without a name. */
@Component
class ExpiringDrafts implements JobKind {

    private static final int AT_ONCE = 100;

    private final Applications applications;
    private final Drafts drafts;
    private final AnswerOrigins origins;
    private final Uploads uploads;
    private final FileStore files;

    ExpiringDrafts(Applications applications, Drafts drafts, AnswerOrigins origins, Uploads uploads, FileStore files) {
        this.applications = applications;
        this.drafts = drafts;
        this.origins = origins;
        this.uploads = uploads;
        this.files = files;
    }

    @Override
    public String key() {
        return "services.drafts-expiring";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(3, 50);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            List<Application> overdue = applications.overdue(AT_ONCE);
            overdue.forEach(this::expire);
            return overdue.isEmpty() ? JobProgress.finished(0) : JobProgress.further("", overdue.size());
        };
    }

    private void expire(Application overdue) {
        if (overdue.stage() instanceof Stage.Draft draft) {
            for (Upload upload : uploads.of(overdue.id())) {
                files.release(upload.file());
                uploads.remove(upload.id());
            }
            drafts.remove(overdue.id());
            origins.remove(overdue.id());
            applications.expire(overdue, draft.expire());
        }
    }
}

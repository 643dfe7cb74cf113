package city.moves.geo;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Each minute, layer by layer, whatever capabilities declare. */
@Component
class FollowingLayersJob implements JobKind {

    private final KeepingDeclaredLayers keeping;

    FollowingLayersJob(KeepingDeclaredLayers keeping) {
        this.keeping = keeping;
    }

    @Override
    public String key() {
        return "geo.layers";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(1));
    }

    @Override
    public JobStep begin(JobState state) {
        String key = keeping.after(state.cursor());
        return () -> key == null ? JobProgress.finished(0) : JobProgress.further(key, keeping.keep(key) ? 1 : 0);
    }
}

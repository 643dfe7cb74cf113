package city.moves.platform.audit;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the head of each chain once a day, in a row and in the log. Who keeps the log on another machine can prove to
 * anybody that no chain was rewritten.
 */
@Component
class AnchoringHeads implements JobKind {

    private static final Logger LOG = LoggerFactory.getLogger(AnchoringHeads.class);

    private final Anchors anchors;
    private final Clock clock;

    AnchoringHeads(Anchors anchors, Clock clock) {
        this.anchors = anchors;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "audit.anchor";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(0, 5);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            Optional<Anchor> kept = anchors.addNext(state.cursor(), clock.instant());
            kept.ifPresent(AnchoringHeads::tellTheLog);
            return kept.map(anchor -> JobProgress.further(anchor.module(), 1)).orElse(JobProgress.finished(0));
        };
    }

    private static void tellTheLog(Anchor anchor) {
        LOG.atInfo().addKeyValue("chain", anchor.module()).addKeyValue("number", anchor.number())
                .addKeyValue("hash", anchor.hashInWords())
                .log("anchor of the audit chain {}: entry {} has the hash {}", anchor.module(), anchor.number(),
                        anchor.hashInWords());
    }
}

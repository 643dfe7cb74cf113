package city.moves.platform.jobs;

import city.moves.platform.identity.Actor;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.Schedule;
import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what works, waits and failed to who may operate the city. */
@Service
class ReadingJobs {

    private static final int MOST_OPEN = 100;
    private static final int PAGE = 25;

    /**
     * Work with a schedule.
     *
     * @param run         the one that waits or is under way; null before the first node has planned it
     * @param lastSuccess null if it never went well
     */
    record Planned(String kind, Schedule schedule, @Nullable RunView run, @Nullable Instant lastSuccess) {}

    /** Everything that is not over. */
    record Overview(List<RunView> open, List<Planned> planned, List<Nodes.Node> nodes) {}

    private final RunList list;
    private final Nodes nodes;
    private final Heart heart;
    private final Kinds kinds;

    ReadingJobs(RunList list, Nodes nodes, Heart heart, Kinds kinds) {
        this.list = list;
        this.nodes = nodes;
        this.heart = heart;
        this.kinds = kinds;
    }

    Outcome<Overview> overview(Actor actor) {
        Optional<Refusal> refused = actor.refusedFor(JobConfiguration.OPERATE, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Instant silence = heart.silence();
        return Outcome.done(new Overview(list.open(MOST_OPEN), planned(),
                nodes.all().stream().filter(node -> node.seenAt().isAfter(silence)).toList()));
    }

    Outcome<KeyPage<RunView>> ended(Actor actor, @Nullable UUID after) {
        return actor.refusedFor(JobConfiguration.OPERATE, Actor.WHOLE_CITY)
                .<Outcome<KeyPage<RunView>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(list.ended(after, PAGE)));
    }

    private List<Planned> planned() {
        Map<String, RunView> scheduled = list.scheduled();
        Map<String, Instant> lastSuccesses = list.lastSuccesses();
        return kinds.all().stream().filter(kind -> !(kind.schedule() instanceof Schedule.OnDemand))
                .map(JobKind::key)
                .map(key -> new Planned(key, kinds.of(key).schedule(), scheduled.get(key), lastSuccesses.get(key)))
                .toList();
    }
}

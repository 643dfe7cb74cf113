package city.moves.strategy;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.identity.Actor;
import city.moves.testing.RunningCity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** People with rights at the desk, and measures that one test alone works with. */
final class DeskFixture {

    static final RunningCity CITY = RunningCity.get();
    static final LocalDate TODAY = CITY.clock().today();
    static final Actor OWNER = actor(1, Map.of("strategy.confirm", Set.of("do-it")));
    static final Actor OWNER_ELSEWHERE = actor(2, Map.of("strategy.confirm", Set.of("tiefbauamt")));
    static final Actor STEERING = actor(3, Map.of("strategy.confirm", Set.of("*"), "strategy.steer", Set.of("*")));
    static final Actor RELEASER = actor(4, Map.of("strategy.release", Set.of("*")));
    static final Actor SECOND_STEERING = actor(5,
            Map.of("strategy.steer", Set.of("*"), "strategy.release", Set.of("*")));
    static final Actor NOBODY = actor(6, Map.of());

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private DeskFixture() {}

    static Actor actor(int number, Map<String, Set<String>> rights) {
        return new Actor(new UUID(7, number), "Testperson " + number, rights);
    }

    /** A running measure of do-it with one milestone reached and two open ones, known to this test only. */
    static Measure running() {
        return store(LifeCycle.RUNNING);
    }

    /** The same for another office. */
    static Measure runningIn(String office) {
        return store(LifeCycle.RUNNING, office);
    }

    static Measure store(LifeCycle state) {
        return store(state, "do-it");
    }

    /** The same, known since a moment of the past. */
    static Measure store(LifeCycle state, Instant recordedAt) {
        return store(state, "do-it", recordedAt);
    }

    private static Measure store(LifeCycle state, String office) {
        return store(state, office, Instant.now(CITY.clock()));
    }

    private static Measure store(LifeCycle state, String office, Instant recordedAt) {
        Measures measures = CITY.bean(Measures.class);
        String key = "probe-" + NUMBER.incrementAndGet();
        boolean ended = state == LifeCycle.STOPPED || state == LifeCycle.REJECTED || state == LifeCycle.DEFERRED;
        String reason = ended ? "Die Wirkung war zu gering." : "";
        Measure measure = new Measure(measures.newId(), key, "Probe " + key, "Zum Ausprobieren.",
                CITY.bean(Tree.class).bundles().getFirst().key(), office, List.of(), state, reason,
                state == LifeCycle.STOPPED ? TODAY : null, TODAY.minusDays(200), TODAY.plusDays(200), null, "", null,
                List.of(), List.of(milestone("m1", -50).reached(TODAY.minusDays(50), "Aktenzeichen 1"),
                        milestone("m2", 60), milestone("m3", 150)), List.of(), List.of(), List.of(), Origin.DEMO, 1);
        measures.add(measure, new Recording(recordedAt, "Test", ""));
        return measure;
    }

    static Measure stored(String key) {
        return CITY.bean(Measures.class).find(key).orElseThrow();
    }

    static Milestone milestone(String key, int days) {
        return new Milestone(key, "Schritt " + key, 1, true, TODAY.plusDays(days), null, null, "", "");
    }

    static long deeds(String action, String subject) {
        return CITY.database().sql("select count(*) from audit.entry where action = :action and subject = :subject")
                .param("action", action).param("subject", subject).query(Long.class).single();
    }
}

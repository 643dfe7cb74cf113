package city.moves.platform.jobs;

import java.time.Duration;

/** How often something is repeated, by a time that no clock can be set to. One thread uses it. */
final class Pace {

    private final long pause;
    private long next = System.nanoTime();

    Pace(Duration pause) {
        this.pause = pause.toNanos();
    }

    boolean isDue() {
        return System.nanoTime() - next >= 0;
    }

    void kept() {
        next = System.nanoTime() + pause;
    }
}
